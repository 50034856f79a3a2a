package org.daicho.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.evidence.content.Hex;
import org.daicho.evidence.content.Measured;
import org.daicho.evidence.content.MediaTypes;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.EvidenceSubject;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A piece of evidence: what is written of it, and once its file has come, what that file is. */
@Entity(name = "Evidence")
class Evidence {

    private static final Text FILE_STAYS = Text.of(
            "この証拠資料のファイルは受領済みです（SHA-256: %s）。差し替えはできません。新しいファイルは revisionOf を付けて登録してください。",
            "Its file has arrived (SHA-256: %s) and is never replaced. Register a better one with revisionOf.");

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    EvidenceState state;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    String title;
    String fileName;
    String searchKey;

    @Column(columnDefinition = "varchar[]")
    List<String> grams;

    @ElementCollection
    @CollectionTable(name = "evidence_subject", joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<EvidenceSubject> subjects = new ArrayList<>();

    @Nullable LocalDate effectiveOn;

    LocalDate receivedOn;

    @Nullable LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    @Nullable Confidentiality confidentiality;

    @Column(columnDefinition = "varchar[]")
    List<String> handlingRestrictions;

    @Nullable String retentionClass;

    boolean restricted;

    @Nullable String note;

    @Nullable UUID revisionOf;

    @Nullable String objectKey;

    @Nullable Long size;

    byte @Nullable [] sha256;

    @Nullable Long crc32;

    @Nullable String mediaType;

    @Nullable String claimedMediaType;

    @Nullable Instant storedAt;

    Instant createdAt;
    String createdBy;
    Instant updatedAt;

    protected Evidence() {}

    /** @param wanted as the {@link MetadataRule} left it */
    Evidence(UUID id, NewEvidence wanted, String createdBy, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = EvidenceState.RECEIVING;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.revisionOf = wanted.revisionOf();
        write(wanted, now);
    }

    final void write(NewEvidence wanted, Instant now) {
        kind = wanted.kind();
        title = wanted.title();
        fileName = Objects.requireNonNull(wanted.fileName());
        searchKey = SearchText.fold(title + ' ' + fileName);
        grams = SearchText.bigrams(searchKey);
        List<EvidenceSubject> about = Objects.requireNonNullElse(wanted.subjects(), List.of());
        if (!subjects.equals(about)) {
            subjects.clear();
            subjects.addAll(about);
        }
        effectiveOn = wanted.effectiveOn();
        receivedOn = Objects.requireNonNull(wanted.receivedOn());
        expiresOn = wanted.expiresOn();
        confidentiality = wanted.confidentiality();
        handlingRestrictions = Objects.requireNonNullElse(wanted.handlingRestrictions(), List.of());
        retentionClass = wanted.retentionClass();
        restricted = Boolean.TRUE.equals(wanted.restricted());
        note = wanted.note();
        updatedAt = now;
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
        updatedAt = now;
    }

    /** What was written, for a merge patch. */
    NewEvidence metadata() {
        return new NewEvidence(
                kind,
                title,
                fileName,
                List.copyOf(subjects),
                effectiveOn,
                receivedOn,
                expiresOn,
                confidentiality,
                handlingRestrictions,
                retentionClass,
                restricted,
                note,
                revisionOf);
    }
}
