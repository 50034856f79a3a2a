package org.daicho.organization.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a unit.
 *
 * @param code the body's own code of the unit (所属コード)
 * @param parentId the unit it belongs to; absent at the top
 * @param validFrom its first day
 * @param validUntil its last day, inclusive; absent while it exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewOrganizationUnit")
public record NewUnit(
        @NotBlank @Size(max = 100) @Schema(examples = "総務課") String name,
        @Size(max = 40) @Schema(examples = "0102") @Nullable String code,
        @Nullable UUID parentId,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @Schema(examples = "2027-03-31") @Nullable LocalDate validUntil,
        @Size(max = 2000) @Nullable String note) {}
