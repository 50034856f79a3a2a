package org.daicho.compliance.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The risk of one contract or service (リスク).
 *
 * @param inherent what is at stake
 * @param residual what is at stake, raised by what is missing
 * @param score 1 to 16, the inherent level times the worst gap: the order of the ranking
 * @param gaps open ones on that day
 * @param worstGap absent without gaps
 * @param reasons why, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Risk")
public record RiskView(
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        @Schema(examples = "人事給与クラウドサービス利用及び運用支援業務委託") String label,
        @Nullable UUID contractorId,
        @Nullable UUID unitId,
        Severity inherent,
        Severity residual,
        @Schema(examples = "12") int score,
        @Schema(examples = "3") long gaps,
        @Nullable Severity worstGap,
        List<Text> reasons) {}
