package org.daicho.externalservice.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * The permission to use it (利用の承認).
 *
 * @param approver absent where an older register gives the day without saying who it was
 * @param conditions what the permission depends on
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceApproval")
public record Approval(
        @Column(name = "approved_on") @Schema(examples = "2026-06-15") LocalDate decidedOn,
        @EmbeddedColumnNaming("approver_%s") @Nullable Signatory approver,
        @Column(name = "approval_conditions") @Schema(examples = "インターネット接続系の専用端末に限る") @Nullable String conditions) {}
