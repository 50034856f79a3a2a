package org.daicho.shared.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.ForbiddenException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.UnreadableValueException;
import org.hibernate.StaleStateException;

/** Why a request was refused, for whoever asks a resource from within and tells its caller in another way than as a problem. */
public final class Refusals {

    private Refusals() {}

    /** Empty for what is no refusal: our own failures. */
    public static Optional<ProblemException> of(Throwable exception) {
        if (exception instanceof ConstraintViolationException constraints) {
            return Optional.of(ConstraintWording.problem(constraints));
        }
        if (exception instanceof JsonProcessingException unreadable) {
            return Optional.of(JsonWording.problem(unreadable));
        }
        if (exception instanceof MergePatch.UnreadablePatch patch) {
            return Optional.of(JsonWording.problem((JsonProcessingException) patch.getCause()));
        }
        if (exception instanceof UnreadableValueException unreadable) {
            Violation violation = Violation.of(unreadable.code(), unreadable.reason());
            return Optional.of(ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(violation)));
        }
        if (exception instanceof ForbiddenException) {
            return Optional.of(new ProblemException(ProblemKind.FORBIDDEN, null, List.of(), Map.of()));
        }
        if (exception instanceof OptimisticLockException || exception instanceof StaleStateException) {
            return Optional.of(new ProblemException(ProblemKind.STALE_VERSION, null, List.of(), Map.of()));
        }
        return Optional.ofNullable(DatabaseWording.problem(exception));
    }
}
