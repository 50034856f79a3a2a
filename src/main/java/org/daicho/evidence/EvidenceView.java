package org.daicho.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.evidence.content.Hex;
import org.daicho.evidence.content.MediaTypes;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.EvidenceSubject;
import org.daicho.evidence.metadata.Integrity;
import org.daicho.evidence.retention.Hold;
import org.daicho.evidence.scan.ContentFlag;
import org.daicho.evidence.scan.Sanitization;
import org.daicho.evidence.scan.ScanVerdict;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence. Everything from {@code size} to {@code storedAt} is there once its file is.
 *
 * @param retainUntil the last day on which its file must be kept; absent for ever, and where no class says for how long
 * @param locked whether the store has confirmed that nobody can delete the file before
 * @param hold why it is kept whatever its retention says
 * @param checkedAt when the file was last read again and compared
 * @param integrity what that found
 * @param sha256 of the file, hexadecimal
 * @param crc32 of the file, hexadecimal
 * @param mediaType as its content shows it
 * @param claimedMediaType as its sender called it
 * @param warnings where the file's name or its sender said something else than its content does
 * @param scan what a scanner of malware said of the file
 * @param flags what a reader should know before opening it
 * @param sanitization what the body's sanitiser made of it
 * @param releaseReason why it was let out of quarantine
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Evidence")
@Remembered("evidence")
public record EvidenceView(
        UUID id,
        long version,
        @Schema(examples = "STORED") EvidenceState state,
        @Schema(examples = "PLEDGE") EvidenceKind kind,
        @Schema(examples = "個人情報の取扱いに関する誓約書") String title,
        @Schema(examples = "誓約書_R8.pdf") String fileName,
        List<EvidenceSubject> subjects,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate completedOn,
        LocalDate receivedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Confidentiality confidentiality,
        List<String> handlingRestrictions,
        @Nullable String retentionClass,
        @Schema(examples = "2032-03-31") @Nullable LocalDate retainUntil,
        boolean locked,
        @Nullable Hold hold,
        @Nullable LocalDate disposedOn,
        boolean restricted,
        @Nullable String note,
        @Nullable UUID revisionOf,
        @Schema(examples = "48213") @Nullable Long size,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable String sha256,
        @Schema(examples = "d87f7e0c") @Nullable String crc32,
        @Schema(examples = "application/pdf") @Nullable String mediaType,
        @Schema(examples = "application/pdf") @Nullable String claimedMediaType,
        List<Violation> warnings,
        ScanVerdict scan,
        List<ContentFlag> flags,
        Sanitization sanitization,
        @Nullable String releaseReason,
        @Nullable Instant storedAt,
        @Nullable Instant checkedAt,
        @Schema(examples = "OK") @Nullable Integrity integrity,
        Instant createdAt,
        String createdBy,
        Instant updatedAt)
        implements Versioned {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id,
                evidence.version,
                evidence.state,
                evidence.kind,
                evidence.title,
                evidence.fileName,
                List.copyOf(evidence.subjects),
                evidence.effectiveOn,
                evidence.completedOn,
                evidence.receivedOn,
                evidence.expiresOn,
                evidence.confidentiality,
                List.copyOf(evidence.handlingRestrictions),
                evidence.retentionClass,
                evidence.retainUntil,
                evidence.locked,
                evidence.hold,
                evidence.disposedOn,
                evidence.restricted,
                evidence.note,
                evidence.revisionOf,
                evidence.size,
                Hex.of(evidence.sha256),
                Hex.of(evidence.crc32),
                evidence.mediaType,
                evidence.claimedMediaType,
                evidence.mediaType == null
                        ? List.of()
                        : MediaTypes.warnings(evidence.mediaType, evidence.fileName, evidence.claimedMediaType),
                evidence.scan,
                evidence.flags.stream().map(ContentFlag::valueOf).toList(),
                evidence.sanitization,
                evidence.releaseReason,
                evidence.storedAt,
                evidence.checkedAt,
                evidence.integrity,
                evidence.createdAt,
                evidence.createdBy,
                evidence.updatedAt);
    }
}
