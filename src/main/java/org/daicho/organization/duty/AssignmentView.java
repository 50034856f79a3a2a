package org.daicho.organization.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A duty tied to a post for a time (担当の割当).
 *
 * @param subjectType what is answered for: the resource in the singular, kebab-case
 * @param untilOn the last day, inclusive; absent while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assignment")
@Remembered("assignment")
public record AssignmentView(
        UUID id,
        long version,
        Duty duty,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        UUID postId,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.id,
                assignment.version,
                assignment.duty,
                assignment.subjectType,
                assignment.subjectId,
                assignment.postId,
                assignment.fromOn,
                assignment.untilOn,
                assignment.createdAt,
                assignment.updatedAt);
    }
}
