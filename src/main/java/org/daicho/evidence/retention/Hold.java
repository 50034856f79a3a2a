package org.daicho.evidence.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 廃棄の停止 (legal hold): kept whatever its retention says, such as during an audit or a dispute.
 *
 * @param by the name of the caller
 */
@Embeddable
@Schema(name = "EvidenceHold")
public record Hold(
        @Column(name = "hold_reason") @Schema(examples = "監査請求の対象のため") String reason,
        @Column(name = "held_at") Instant at,
        @Column(name = "held_by") @Schema(examples = "監査委員事務局") String by) {}
