package org.daicho.contract.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether 令和8年総務省令80号 reaches a renewal, as a person decided it.
 *
 * @param decidedBy who decided
 * @param reason why: what of the old contract goes on, or what of it is new
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrdinanceDecision(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "ordinance_answer") @Schema(examples = "TRANSITIONAL")
                OrdinanceAnswer applies,
        @NotNull @Column(name = "ordinance_decided_on") @Schema(examples = "2027-03-20") LocalDate decidedOn,
        @NotNull @Valid @Embedded
                @AttributeOverride(name = "postId", column = @Column(name = "ordinance_post_id"))
                @AttributeOverride(name = "personId", column = @Column(name = "ordinance_person_id"))
                @AttributeOverride(name = "name", column = @Column(name = "ordinance_name"))
                Signatory decidedBy,
        @NotBlank @Size(max = 1000) @Column(name = "ordinance_reason") @Schema(examples = "更新前と同じ業務を同じ条件で継続して履行しているため")
                String reason) {}
