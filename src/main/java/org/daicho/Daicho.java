package org.daicho;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daicho.access.token.ResetAdministrator;
import org.daicho.bundle.command.VerifyCommand;
import org.daicho.bundle.command.VerifyLedgerCommand;
import org.daicho.embedded.EmbeddedParts;
import org.daicho.embedded.EmbeddedPlan;
import org.daicho.embedded.StartRefused;
import org.daicho.shared.config.OwnTls;
import org.daicho.shared.http.problem.RequestUris;

/**
 * Starts the embedded parts that are wanted, then Quarkus; stops Quarkus, then the embedded parts. The same for the one moment
 * that it takes to give an administrator a new token. Or, without any of them, checks a bundle or the ledger.
 */
@QuarkusMain
public final class Daicho {

    /** Quarkus waits for running requests; past this the database is stopped under them, cleanly for its own data. */
    private static final int QUARKUS_STOP_SECONDS = 30;

    private static final int WRONG_USAGE = 2;

    /** The class that Quarkus generates for the application. */
    private static final String APPLICATION = "io.quarkus.runner.ApplicationImpl";

    private Daicho() {}

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals(VerifyLedgerCommand.NAME)) {
            System.exit(VerifyLedgerCommand.run(List.of(args).subList(1, args.length)));
        }
        var reset = args.length > 0 && args[0].equals(ResetAdministrator.NAME);
        var options = List.of(args).subList(reset ? 1 : 0, args.length);
        if (reset) {
            prepareReset(options);
        }
        try {
            var plan = EmbeddedPlan.ofThisProcess().requireSafe(System.getenv());
            System.setProperty(RequestUris.LEFT_TO_US, "true");
            OwnTls.properties(System.getenv()).forEach(System::setProperty);
            prepareMeanwhile();
            var parts = EmbeddedParts.start(plan);
            parts.properties().forEach(System::setProperty);
            stopAfterQuarkus(parts);
        } catch (StartRefused refused) {
            System.err.println(refused.forTerminal());
            System.exit(1);
        }
        if (reset) {
            Quarkus.run(ResetAdministrator.class, options.toArray(String[]::new));
        } else {
            Quarkus.run(args);
        }
    }

    private static void prepareReset(List<String> options) {
        var usage = ResetAdministrator.usageUnless(options);
        if (!usage.isEmpty()) {
            usage.forEach(System.err::println);
            System.exit(WRONG_USAGE);
        }
        ResetAdministrator.settings().forEach(System::setProperty);
    }

    /**
     * What Quarkus does in its static initialisers needs neither database nor store, so it is done while these start: about a
     * second and a half less to wait on two cores. A failure shows again, with its cause, when Quarkus itself gets there.
     */
    private static void prepareMeanwhile() {
        var loader = Thread.currentThread().getContextClassLoader();
        var preparing = new Thread(
                () -> {
                    try {
                        Class.forName(APPLICATION, true, loader);
                    } catch (ClassNotFoundException | LinkageError shownByQuarkus) {
                        System.err.println(APPLICATION + ": " + shownByQuarkus);
                    }
                },
                "prepare-application");
        preparing.setDaemon(true);
        preparing.start();
    }

    /**
     * Two ways out: Quarkus ends by itself (a failed start) and calls its exit handler; or a signal starts the shutdown
     * hooks, all at once, and ours has to wait for Quarkus. Either way the handler runs once Quarkus has stopped.
     */
    private static void stopAfterQuarkus(EmbeddedParts parts) {
        var stopped = new CountDownLatch(1);
        var exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            parts.close();
            parts.properties().keySet().forEach(System::clearProperty);
            stopped.countDown();
            exit.accept(code, failure);
        });
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            awaitQuietly(stopped);
                            parts.close();
                        },
                        "embedded-parts-stop"));
    }

    private static void awaitQuietly(CountDownLatch stopped) {
        try {
            stopped.await(QUARKUS_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
