package org.daicho.externalservice.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision to permit it.
 *
 * @param conditions what the permission depends on
 * @param exception only where approver and applicant are the same; else it is not recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewServiceApproval")
public record NewApproval(
        @NotNull @Schema(examples = "2026-06-15") LocalDate decidedOn,
        @NotNull @Valid Signatory approver,
        @Size(max = 2000) @Schema(examples = "インターネット接続系の専用端末に限る") @Nullable String conditions,
        @Valid @Nullable FourEyesException exception) {}
