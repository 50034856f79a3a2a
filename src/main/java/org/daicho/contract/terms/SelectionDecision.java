package org.daicho.contract.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision for this contractor (選定).
 *
 * @param decidedBy post or committee that decided
 * @param reason why this contractor
 * @param selectionId the selection in which its criteria were answered, if that is in the register
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SelectionDecision(
        @NotNull @Column(name = "selected_on") @Schema(examples = "2026-03-20") LocalDate decidedOn,
        @NotBlank @Size(max = 100) @Column(name = "selected_by") @Schema(examples = "契約審査委員会") String decidedBy,
        @NotBlank @Size(max = 1000) @Column(name = "selection_reason")
                @Schema(examples = "選定基準をすべて満たし、見積額が予定価格の範囲内であるため")
                String reason,
        @Nullable UUID selectionId) {}
