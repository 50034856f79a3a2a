package org.daicho.compliance.summary;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the contracts of a year stand with one clause.
 *
 * @param contracts that it binds; the other counts add up to it
 */
@Schema(name = "ClauseSummary")
public record ClauseSummary(
        @Schema(examples = "CL-08") String code,
        Text title,
        long contracts,
        long stated,
        long notApplicable,
        long waived,
        long missing,
        long unanswered) {}
