package org.daicho.compliance.summary;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the survey and its number. */
@Schema(name = "SurveyAnswer")
public record SurveyAnswer(
        @Schema(examples = "CONTRACTS_VERIFIED") String code, Text label, @Schema(examples = "12") long count) {}
