package org.daicho;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;

/**
 * What goes round by itself every minute or hour, and looks at everything there is, does not in the application that tests share:
 * else it would sweep, count, check or mend what a test has just laid out, now and then and never twice alike. Tests of these
 * say when they go round; those of the packaged service have them go round by themselves.
 */
@ApplicationScoped
class QuietUpkeep {

    private static final List<String> ROUNDS = List.of(
            "bundle-timestamps",
            "contract-arrears",
            "evidence-recheck",
            "evidence-rescan",
            "evidence-strays",
            "evidence-sweep",
            "evidence-upkeep",
            "gap-sweep",
            "ledger-checkpoints",
            "refusal-counts");

    void pause(@Observes StartupEvent start, Scheduler scheduler) {
        // a profile may have no scheduler at all
        if (scheduler.isStarted()) {
            // one that is called otherwise now would go on unseen
            ROUNDS.forEach(round -> {
                Objects.requireNonNull(scheduler.getScheduledJob(round), round);
                scheduler.pause(round);
            });
        }
    }
}
