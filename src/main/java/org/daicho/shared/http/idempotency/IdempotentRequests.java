package org.daicho.shared.http.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** Wraps a POST before its transaction begins, so that the kept answer can join that transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotentRequests {

    static final String HEADER = "Idempotency-Key";
    /** As other APIs bound it. */
    private static final int LONGEST_KEY = 255;

    private final KeptAnswers kept;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    @Inject
    IdempotentRequests(KeptAnswers kept, CurrentVertxRequest current, SecurityIdentity identity, ObjectMapper json) {
        this.kept = kept;
        this.current = current;
        this.identity = identity;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        RoutingContext routing = current.getCurrent();
        String key = routing == null ? null : routing.request().getHeader(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.invalid(
                    HEADER, "size", Text.of("長さは 1 以上 255 以下です。", "The length must be 1 to 255."), null);
        }
        String caller = identity.getPrincipal().getName();
        String fingerprint = fingerprint(invocation, routing);
        Optional<KeptAnswers.Kept> first = kept.take(caller, key, fingerprint);
        return first.isPresent() ? replay(first.get(), fingerprint) : run(invocation, caller, key);
    }

    private Response replay(KeptAnswers.Kept first, String fingerprint) {
        if (!first.fingerprint().equals(fingerprint)) {
            throw refusal(
                    ProblemKind.UNPROCESSABLE,
                    Idempotent.KEY_REUSED,
                    Text.of(
                            "この Idempotency-Key は別の内容の要求に使われています。",
                            "This Idempotency-Key was used for a request with other content."));
        }
        if (first.status() == null) {
            throw refusal(
                    ProblemKind.CONFLICT,
                    Idempotent.UNDER_WAY,
                    Text.of("同じ Idempotency-Key の要求を処理中です。", "A request with this Idempotency-Key is under way."));
        }
        return kept.replay(first);
    }

    private static ProblemException refusal(ProblemKind kind, String code, Text why) {
        return new ProblemException(kind, why, List.of(Violation.at(HEADER, code, why)), Map.of());
    }

    private Object run(InvocationContext invocation, String caller, String key) throws Exception {
        boolean transactional =
                invocation.getMethod().getAnnotation(Idempotent.class).transactional();
        try {
            return transactional
                    ? QuarkusTransaction.requiringNew().call(() -> proceed(invocation, caller, key))
                    : proceed(invocation, caller, key);
        } catch (Exception refusedOrFailed) {
            // Nothing was saved, so the same key may be used for the corrected request.
            kept.release(caller, key);
            throw refusedOrFailed;
        }
    }

    private Object proceed(InvocationContext invocation, String caller, String key) throws Exception {
        Object answer = invocation.proceed();
        kept.keep(caller, key, (Response) answer);
        return answer;
    }

    private String fingerprint(InvocationContext invocation, RoutingContext routing) throws IOException {
        Fingerprint fingerprint = new Fingerprint(json)
                .with(routing.request().method().name())
                .with(routing.request().uri());
        for (Object parameter : invocation.getParameters()) {
            fingerprint.with(parameter);
        }
        return fingerprint.value();
    }
}
