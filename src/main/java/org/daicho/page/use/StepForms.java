package org.daicho.page.use;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.daicho.externalservice.decision.Starting;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.life.Suspension;
import org.daicho.page.form.Body;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** The forms of the steps, for a service in whichever register it stands. */
@Singleton
class StepForms {

    private final Forms forms;
    private final Clock clock;

    @Inject
    StepForms(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * A service as it is now.
     *
     * @param name by which people know it
     * @param place its page
     */
    record Used(UUID id, String name, ServiceState state, String place, long version) implements Versioned {}

    /** How its register takes each step. */
    record Steps(Taking<Starting> start, Taking<Suspension> suspend, Going resume, Taking<Ending> end) {}

    /** @param <T> what is said along with the step */
    interface Taking<T> {
        Response take(UUID id, @Nullable IfMatch version, T said);
    }

    /** A step that says nothing more. */
    interface Going {
        Response take(UUID id, @Nullable IfMatch version);
    }

    /** @param name of the step, as in the address */
    String show(RoutingContext routing, String name, Used service) {
        UseStep step = UseStep.at(name);
        return forms.draw(
                routing,
                step.blank(Tongue.of(routing), service.name(), service.state(), service.place()),
                step.filled(LocalDate.now(clock).toString()),
                service.version());
    }

    /** @param name of the step, as in the address */
    Response take(
            RoutingContext routing,
            String name,
            MultivaluedMap<String, String> sent,
            Supplier<Used> present,
            Steps steps) {
        UseStep step = UseStep.at(name);
        Used service = present.get();
        return forms.file(
                routing,
                sent,
                step.blank(Tongue.of(routing), service.name(), service.state(), service.place()),
                UseStep.WRITE,
                new Forms.Present(present, false),
                (body, version) -> {
                    take(step, service.id(), version, body, steps);
                    return Done.RECORDED.at(service.place());
                });
    }

    private static void take(UseStep step, UUID id, @Nullable IfMatch version, Body body, Steps steps) {
        switch (step) {
            case START -> steps.start().take(id, version, body.as(Starting.class));
            case SUSPEND -> steps.suspend().take(id, version, body.as(Suspension.class));
            case RESUME -> steps.resume().take(id, version);
            case END -> steps.end().take(id, version, body.as(Ending.class));
        }
    }
}
