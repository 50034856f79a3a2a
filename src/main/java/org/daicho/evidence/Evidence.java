package org.daicho.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.evidence.content.Hex;
import org.daicho.evidence.content.Measured;
import org.daicho.evidence.content.MediaTypes;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.Integrity;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.evidence.retention.Hold;
import org.daicho.evidence.retention.RetentionPeriod;
import org.daicho.evidence.scan.Sanitization;
import org.daicho.evidence.scan.SanitizationStatus;
import org.daicho.evidence.scan.ScanVerdict;
import org.daicho.evidence.scan.Screening;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A piece of evidence: what is written of it, and once its file has come, what that file is. */
@Entity(name = "Evidence")
class Evidence extends DescribedEvidence {

    private static final Text FILE_STAYS = Text.of(
            "この証拠資料のファイルは受領済みです（SHA-256: %s）。差し替えはできません。新しいファイルは revisionOf を付けて登録してください。",
            "Its file has arrived (SHA-256: %s) and is never replaced. Register a better one with revisionOf.");

    private static final Text NO_FILE = Text.of("ファイルがありません（%s）。", "It has no file (%s).");

    @Enumerated(EnumType.STRING)
    EvidenceState state;

    @Nullable LocalDate retainUntil;

    /** The store has confirmed a lock until the end of retention. */
    boolean locked;

    @Embedded
    @Nullable Hold hold;

    @Nullable LocalDate disposedOn;

    @Embedded
    ScanVerdict scan = ScanVerdict.NOT_REQUIRED;

    /** The codes of {@link org.daicho.evidence.scan.ContentFlag}. */
    @Column(columnDefinition = "varchar[]")
    List<String> flags = List.of();

    @Embedded
    Sanitization sanitization = Sanitization.NOT_REQUIRED;

    /** Why somebody let it out of quarantine. */
    @Nullable String releaseReason;

    /** Its address in the store. */
    @Nullable String objectKey;

    @Nullable Long size;

    byte @Nullable [] sha256;

    @Nullable Long crc32;

    @Nullable String mediaType;

    @Nullable String claimedMediaType;

    @Nullable Instant storedAt;

    @Nullable Instant checkedAt;

    @Enumerated(EnumType.STRING)
    @Nullable Integrity integrity;

    String createdBy;

    protected Evidence() {}

    /** @param wanted as the {@link MetadataRule} left it */
    Evidence(UUID id, NewEvidence wanted, RetentionPeriod period, String createdBy, Instant now) {
        super(id, now);
        this.state = EvidenceState.RECEIVING;
        this.createdBy = createdBy;
        write(wanted, period);
    }

    final void write(NewEvidence wanted, RetentionPeriod period) {
        locked = locked && !retention().endsBefore(period);
        describe(wanted);
        retainUntil = period.until();
    }

    RetentionPeriod retention() {
        return RetentionPeriod.kept(retentionClass, retainUntil);
    }

    /** Whether there is a file to keep. */
    boolean hasFile() {
        return state == EvidenceState.STORED || state == EvidenceState.QUARANTINED;
    }

    /** Throws 409 before the file has come and after it has gone. */
    void requireFile() {
        if (!hasFile()) {
            Text words = Text.of(
                    NO_FILE.ja().formatted(state.label().ja()),
                    NO_FILE.en().formatted(state.label().en()));
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/state", "no-file", words)));
        }
    }

    /** Guards the only moment at which a file can come: before it has come. Throws 409 with the digest that is there. */
    void requireReceiving() {
        if (state != EvidenceState.RECEIVING) {
            throw ProblemException.of(
                    ProblemKind.CONFLICT, List.of(Violation.of("already-stored", FILE_STAYS.with(Hex.of(sha256)))));
        }
    }

    void store(String key, Measured measured, @Nullable String claimed, Instant now) {
        requireReceiving();
        state = EvidenceState.STORED;
        objectKey = key;
        size = measured.size();
        sha256 = measured.sha256();
        crc32 = measured.crc32();
        mediaType = MediaTypes.sniff(measured.head(), fileName);
        claimedMediaType = claimed;
        storedAt = now;
        checkedAt = now;
        integrity = Integrity.OK;
    }

    void found(Integrity what, Instant now) {
        integrity = what;
        checkedAt = now;
        locked = locked && what != Integrity.UNLOCKED;
    }

    /** The same content at another place. */
    void moveTo(String address, Instant now) {
        objectKey = address;
        locked = false;
        found(Integrity.OK, now);
    }

    /** What is harmful is kept, and never handed out. */
    void screen(Screening screening) {
        scan = screening.scan();
        flags = screening.flags().stream().map(Enum::name).toList();
        if (screening.isHarmful()) {
            quarantine();
        }
    }

    /** Whether a later look found anything else; that it was looked at is none. */
    boolean isNews(Screening screening) {
        return scan.status() != screening.scan().status()
                || !Objects.equals(scan.detail(), screening.scan().detail())
                || !flags.equals(screening.flags().stream().map(Enum::name).toList());
    }

    void sanitize(Sanitization said) {
        sanitization = said;
        if (said.status() == SanitizationStatus.REJECTED) {
            quarantine();
        }
    }

    private void quarantine() {
        state = EvidenceState.QUARANTINED;
        releaseReason = null;
    }

    void releaseFromQuarantine(String reason) {
        state = EvidenceState.STORED;
        releaseReason = reason;
    }

    void hold(Hold wanted) {
        hold = wanted;
    }

    void release() {
        hold = null;
    }

    /** Its file goes; what it was stays known. */
    void dispose(LocalDate on) {
        state = EvidenceState.DISPOSED;
        disposedOn = on;
        locked = false;
    }

    @Override
    public EvidenceView view() {
        return EvidenceView.of(this);
    }
}
