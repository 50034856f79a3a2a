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
        @Schema(
                        examples = "{\"ja\": \"2026-04-01 は総務課の総務課長（佐藤 花子）が責任を負います。\","
                                + " \"en\": \"On 2026-04-01 the post 総務課長 (総務課), held by 佐藤 花子, answers for it.\"}")
                Text summary,
        List<AnsweringPost> responsible,
        List<AnsweringPost> deputies,
        List<AnsweringPost> operators) {}
