package org.daicho.shared.http.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.daicho.shared.http.Languages;
import org.daicho.shared.http.RequestId;
import org.daicho.shared.problem.Problem;
import org.daicho.shared.problem.ProblemException;
import org.jboss.logging.Logger;

/** Words a problem in the caller's language and logs it once: server errors with their trace, the rest as one debug line. */
@Singleton
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    Response answer(ProblemException exception, RoutingContext routing) {
        Locale locale = Languages.of(routing);
        Problem problem = Problem.of(exception, locale, RequestId.of(routing));
        log(exception, problem, routing);
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(problem);
        exception.headers().forEach(response::header);
        return response.build();
    }

    private static void log(ProblemException exception, Problem problem, RoutingContext routing) {
        String line = "%s %s -> %d %s"
                .formatted(
                        routing.request().method(), routing.request().path(), problem.status(), exception.getMessage());
        if (problem.status() >= 500) {
            LOG.error(line, exception.getCause() == null ? exception : exception.getCause());
        } else {
            LOG.debug(line);
        }
    }
}
