package org.daicho.ledger.past;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moment that the present request asks for, read from the request itself, so that no resource need pass it on. */
@Singleton
public class AskedMoment {

    static final String PARAMETER = "asOf";

    private final Instance<CurrentVertxRequest> request;
    private final Clock clock;

    @Inject
    AskedMoment(Instance<CurrentVertxRequest> request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Empty where the present is asked for. Throws 400 for what is neither a date nor a date-time. */
    public Optional<AsOf> read() {
        return Optional.ofNullable(asked()).map(text -> AsOf.read(text, clock));
    }

    /** The day of that moment; today where the present is asked for. */
    public LocalDate day() {
        return LocalDate.ofInstant(read().map(AsOf::last).orElseGet(clock::instant), clock.getZone());
    }

    private @Nullable String asked() {
        return Arc.container().requestContext().isActive() && request.get().getCurrent() != null
                ? request.get().getCurrent().request().getParam(PARAMETER)
                : null;
    }
}
