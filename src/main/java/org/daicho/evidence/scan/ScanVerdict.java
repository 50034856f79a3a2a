package org.daicho.evidence.scan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scanner's word on a file.
 *
 * @param detail the name of what was found, or why it was not scanned
 * @param at absent where nobody was asked
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceScan")
public record ScanVerdict(
        @Enumerated(EnumType.STRING) @Column(name = "scan") @Schema(examples = "CLEAN") ScanStatus status,
        @Column(name = "scan_detail") @Schema(examples = "Eicar-Signature") @Nullable String detail,
        @Column(name = "scanned_at") @Nullable Instant at) {

    private static final int LONGEST_DETAIL = 500;

    public static final ScanVerdict NOT_REQUIRED = new ScanVerdict(ScanStatus.NOT_REQUIRED, null, null);

    static ScanVerdict of(ScanStatus status, @Nullable String detail, Instant at) {
        return new ScanVerdict(
                status,
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL),
                at);
    }
}
