package org.daicho.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.daicho.shared.id.Ids;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a number: the caller's {@code X-Request-Id} if it is a harmless one, otherwise our own. The number
 * is in the answer, in the log ({@code requestId}), in the record of changes, and is the {@code instance} of a problem.
 */
@Singleton
public class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = RequestId.class.getName();
    /** Anything else could forge log lines; 128 characters is what the usual gateways produce at most. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    private static final int BEFORE_EVERYTHING = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    String id = accepted(routing.request().getHeader(HEADER));
                    routing.put(KEY, id);
                    MDC.put("requestId", id);
                    routing.response().putHeader(HEADER, id);
                    routing.next();
                },
                BEFORE_EVERYTHING);
    }

    public static String of(RoutingContext routing) {
        String id = routing.get(KEY);
        return id == null ? Ids.next().toString() : id;
    }

    private static String accepted(@Nullable String offered) {
        return offered != null && HARMLESS.matcher(offered).matches()
                ? offered
                : Ids.next().toString();
    }
}
