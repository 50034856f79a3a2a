package org.daicho.organization.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who answers for a thing on a day.
 *
 * @param answered whether there is a post that answers, and somebody in it
 * @param summary the same as a sentence
 * @param responsible the post that answers; none or one
 */
public record Responsibility(
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        LocalDate on,
        boolean answered,
        Text summary,
        List<AnsweringPost> responsible,
        List<AnsweringPost> deputies,
        List<AnsweringPost> operators) {}
