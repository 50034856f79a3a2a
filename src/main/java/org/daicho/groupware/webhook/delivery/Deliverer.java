package org.daicho.groupware.webhook.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.daicho.groupware.webhook.attempt.Outcome;
import org.daicho.groupware.webhook.attempt.Receiver;
import org.daicho.groupware.webhook.endpoint.WebhookDirectory;
import org.daicho.groupware.webhook.endpoint.WebhookView;
import org.jboss.logging.Logger;

/** Sends what is due. Every endpoint has lanes of its own, so that one that answers slowly keeps no other waiting. */
@Singleton
class Deliverer {

    private static final Logger LOG = Logger.getLogger(Deliverer.class);
    private static final int LANES = 2;

    private final WebhookDirectory webhooks;
    private final FanOut fanOut;
    private final Deliveries deliveries;
    private final Receiver receiver;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, Semaphore> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "webhook");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Deliverer(WebhookDirectory webhooks, FanOut fanOut, Deliveries deliveries, Receiver receiver, Clock clock) {
        this.webhooks = webhooks;
        this.fanOut = fanOut;
        this.deliveries = deliveries;
        this.receiver = receiver;
        this.clock = clock;
    }

    @Scheduled(
            every = "${daicho.webhook.every:1s}",
            delayed = "5s",
            identity = "webhook-deliverer",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void regularly() {
        round();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Begins with everything that is due; what is returned ends when there is nothing due any more. */
    CompletableFuture<Void> round() {
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        List<WebhookView> enabled = receiver.isOff() ? List.of() : webhooks.enabled();
        if (!enabled.isEmpty()) {
            fanOut(enabled);
            Set<UUID> due = deliveries.due(clock.instant());
            enabled.stream().filter(webhook -> due.contains(webhook.id())).forEach(webhook -> begin(webhook, begun));
        }
        return CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new));
    }

    private void fanOut(List<WebhookView> enabled) {
        Set<UUID> behind = fanOut.behind();
        for (WebhookView webhook : enabled) {
            while (behind.contains(webhook.id()) && fanOut.step(webhook, clock.instant())) {
                // a full page means that there is more
            }
        }
    }

    private void begin(WebhookView webhook, List<CompletableFuture<Void>> begun) {
        Semaphore free = lanes.computeIfAbsent(webhook.id(), id -> new Semaphore(LANES));
        for (int lane = 0; lane < LANES && free.tryAcquire(); lane++) {
            begun.add(CompletableFuture.runAsync(() -> lane(webhook.id()), threads)
                    .whenComplete((done, failed) -> {
                        free.release();
                        if (failed != null) {
                            LOG.warnf(failed, "Webhook %s goes on at the next look", webhook.id());
                        }
                    }));
        }
    }

    private void lane(UUID id) {
        try {
            for (Optional<Delivery> due = next(id); due.isPresent(); due = next(id)) {
                attempt(id, due.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Delivery> next(UUID id) {
        return deliveries.lease(id, clock.instant());
    }

    /** The endpoint is read anew each time: it may have been disabled, or its secret rotated. */
    private void attempt(UUID id, Delivery delivery) throws InterruptedException {
        Instant now = clock.instant();
        Outcome outcome = receiver.send(webhooks.get(id), delivery.message(), now);
        deliveries.attempted(delivery.id, outcome, now);
        if (outcome.isGone()) {
            webhooks.disable(id, "410 Gone");
        }
    }
}
