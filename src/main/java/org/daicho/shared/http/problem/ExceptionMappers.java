package org.daicho.shared.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.UnreadableValueException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that can leave a resource, translated to the one exception that knows its status. */
class ExceptionMappers {

    private final ProblemAnswers answers;

    @Inject
    ExceptionMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException exception, RoutingContext routing) {
        return answers.answer(exception, routing);
    }

    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException exception, RoutingContext routing) {
        return answers.answer(ConstraintWording.problem(exception), routing);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException exception, RoutingContext routing) {
        return answers.answer(JsonWording.problem(exception), routing);
    }

    /** Quarkus brings a mapper of its own for this one, which answers without a body. */
    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException exception, RoutingContext routing) {
        return json(exception, routing);
    }

    @ServerExceptionMapper
    public Response patch(MergePatch.UnreadablePatch exception, RoutingContext routing) {
        return answers.answer(JsonWording.problem((JsonProcessingException) exception.getCause()), routing);
    }

    /** For a room that read a value outside {@link Violations}: the words are there, only the place is not. */
    @ServerExceptionMapper
    public Response unreadable(UnreadableValueException exception, RoutingContext routing) {
        Violation violation = Violation.of(exception.code(), exception.reason()).found(exception.value());
        return answers.answer(ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(violation)), routing);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response unauthenticated(RoutingContext routing) {
        return challenge("Bearer realm=\"daicho\"", routing);
    }

    /** A proof was brought and does not hold (RFC 6750, section 3.1); which part of it does not, is not told. */
    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Response refused(RoutingContext routing) {
        return challenge("Bearer realm=\"daicho\", error=\"invalid_token\"", routing);
    }

    private Response challenge(String how, RoutingContext routing) {
        return answers.answer(
                new ProblemException(
                        ProblemKind.UNAUTHENTICATED, null, List.of(), Map.of(HttpHeaders.WWW_AUTHENTICATE, how)),
                routing);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext routing) {
        return answers.answer(new ProblemException(ProblemKind.FORBIDDEN, null, List.of(), Map.of()), routing);
    }

    @ServerExceptionMapper({OptimisticLockException.class, org.hibernate.StaleStateException.class})
    public Response stale(RoutingContext routing) {
        return answers.answer(new ProblemException(ProblemKind.STALE_VERSION, null, List.of(), Map.of()), routing);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException exception, RoutingContext routing) {
        Throwable cause = exception.getCause();
        if (cause instanceof JsonProcessingException unreadable) {
            return json(unreadable, routing);
        }
        if (cause instanceof ProblemException problem) {
            return problem(problem, routing);
        }
        return answers.answer(translated(exception, routing), routing);
    }

    @ServerExceptionMapper
    public Response anything(Throwable exception, RoutingContext routing) {
        ProblemException known = DatabaseWording.problem(exception);
        if (known == null && BrokenForms.isOne(exception)) {
            known = ProblemException.of(ProblemKind.MALFORMED_BODY, BrokenForms.REASON);
        }
        if (known == null) {
            known = new ProblemException(ProblemKind.INTERNAL_ERROR, null, List.of(), Map.of());
            known.initCause(exception);
        }
        return answers.answer(known, routing);
    }

    private static ProblemException translated(WebApplicationException exception, RoutingContext routing) {
        int status = exception.getResponse().getStatus();
        // RESTEasy answers 404 when a path or query parameter does not parse; for the caller that is a wrong value.
        if (exception.getCause() instanceof IllegalArgumentException
                || exception.getCause() instanceof DateTimeException) {
            return ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(ParameterWording.unreadable()));
        }
        if (status == 404) {
            return AllowedMethods.notFound(routing);
        }
        if (status == 405) {
            return AllowedMethods.notAllowed(AllowedMethods.of(routing.normalizedPath()));
        }
        ProblemException result = new ProblemException(ProblemKind.ofStatus(status), null, List.of(), Map.of());
        if (status >= 500) {
            result.initCause(exception);
        }
        return result;
    }
}
