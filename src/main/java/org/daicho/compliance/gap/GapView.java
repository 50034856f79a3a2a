package org.daicho.compliance.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.compliance.rulebook.GapRules;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the policy demands and that is not there (不備).
 *
 * @param finding what is wrong here, in a sentence
 * @param basis what the rule rests on
 * @param remedy what to do about it
 * @param subjectType what it is about: the resource in the singular, kebab-case
 * @param label how that is called
 * @param opensOn the first day on which it is a gap
 * @param closesOn the first day on which it is none any more, as far as is known; absent while nothing foreseen ends it
 * @param dueOn the day by which somebody had to act, where there is one
 * @param knownSince when the register came to know the facts behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Gap")
public record GapView(
        UUID id,
        @Schema(examples = "CONTRACT_CLAUSE_MISSING") String rule,
        Severity severity,
        Text title,
        Text finding,
        Text basis,
        Text remedy,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        @Schema(examples = "計量・料金システム保守業務委託") String label,
        @Nullable UUID contractId,
        @Nullable UUID contractorId,
        @Nullable UUID serviceId,
        @Nullable UUID unitId,
        LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate dueOn,
        Instant knownSince) {

    static GapView of(Gap gap) {
        GapRule rule = GapRules.named(gap.rule);
        return new GapView(
                gap.id,
                gap.rule,
                Severity.ofRank(gap.severity),
                rule.title(),
                rule.finding().with(gap.details.toArray()),
                rule.basis(),
                rule.remedy(),
                gap.subjectType,
                gap.subjectId,
                gap.label,
                gap.contractId,
                gap.contractorId,
                gap.serviceId,
                gap.unitId,
                gap.opensOn,
                gap.closesOn,
                gap.dueOn,
                gap.recordedFrom);
    }
}
