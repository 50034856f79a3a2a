package org.daicho.shared.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daicho.shared.http.Languages;
import org.daicho.shared.http.RequestId;
import org.daicho.shared.problem.Problem;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;

/** Problems that never reach a resource: a body over the server's limit, a path that nothing answers, an unreadable request. */
@Singleton
class UnroutedProblems {

    private final ObjectMapper json;

    @Inject
    UnroutedProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 413, 414, 431}) {
            router.errorHandler(status, routing -> answer(routing, status));
        }
    }

    private void answer(RoutingContext routing, int status) {
        answer(
                routing,
                status == 404
                        ? AllowedMethods.notFound(routing)
                        : new ProblemException(ProblemKind.ofStatus(status), null, List.of(), Map.of()));
    }

    void answer(RoutingContext routing, ProblemException exception) {
        if (routing.response().headWritten()) {
            routing.response().reset();
            return;
        }
        Locale locale = Languages.of(routing);
        exception.headers().forEach(routing.response()::putHeader);
        try {
            routing.response()
                    .setStatusCode(exception.kind().status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Content-Language", locale.getLanguage())
                    .end(json.writeValueAsString(Problem.of(exception, locale, RequestId.of(routing))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
