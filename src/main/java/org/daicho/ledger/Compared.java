package org.daicho.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.daicho.ledger.difference.Differences;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Differences in a history. Whether they are wanted is read from the request itself, so that every resource's history
 * understands the parameter and none can forget it.
 */
@Singleton
class Compared {

    private static final String PARAMETER = "diff";
    private static final String WANTED = Compared.class.getName();

    /** The states were written by the service itself: read as they are, in every detail. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Instance<CurrentVertxRequest> request;

    @Inject
    Compared(Instance<CurrentVertxRequest> request) {
        this.request = request;
    }

    /** For the rest of the present request, whatever its parameters say. */
    void want() {
        request.get().getCurrent().put(WANTED, true);
    }

    boolean wanted() {
        if (!Arc.container().requestContext().isActive() || request.get().getCurrent() == null) {
            return false;
        }
        if (request.get().getCurrent().get(WANTED) != null) {
            return true;
        }
        String asked = request.get().getCurrent().request().getParam(PARAMETER);
        if (asked != null && !asked.equals("true") && !asked.equals("false")) {
            throw ProblemException.invalid(
                    PARAMETER,
                    "unreadable-parameter",
                    Text.of("true か false を指定してください。", "Either true or false is wanted."),
                    asked);
        }
        return "true".equals(asked);
    }

    /**
     * @param found consecutive versions, beginning with the one before the page
     * @param after the version before the page, or less than 1
     */
    List<ChangeView> withDifferences(List<ChangeView> found, long after) {
        List<ChangeView> shown = new ArrayList<>();
        JsonNode before = null;
        for (ChangeView change : found) {
            JsonNode state = read(change.state());
            if (change.version() > after) {
                shown.add(change.with(
                        before == null || state == null
                                ? List.of()
                                : Differences.between(change.subjectType(), before, state)));
            }
            before = state;
        }
        return shown;
    }

    private static @Nullable JsonNode read(@Nullable String state) {
        try {
            return state == null ? null : JSON.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
