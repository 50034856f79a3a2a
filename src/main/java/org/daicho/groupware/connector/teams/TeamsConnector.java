package org.daicho.groupware.connector.teams;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.daicho.groupware.GroupwareConfig;
import org.daicho.groupware.connector.Connector;
import org.daicho.groupware.connector.Deliveries;
import org.daicho.groupware.connector.DueItem;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.Outbox;
import org.daicho.groupware.connector.answer.WholeAnswer;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.Deadlines;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** Posts one card a day. */
@Singleton
class TeamsConnector implements Connector {

    /** As far back as calendars show what nobody kept. */
    private static final Period BEHIND = Period.ofYears(2);

    private final TeamsConfig config;
    private final GroupwareConfig groupware;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    TeamsConnector(
            TeamsConfig config,
            GroupwareConfig groupware,
            Outbox outbox,
            Deliveries deliveries,
            Deadlines deadlines,
            Clock clock) {
        this.config = config;
        this.groupware = groupware;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public boolean isConfigured() {
        return config.webhookUrl().isPresent();
    }

    @Scheduled(
            every = "1m",
            delayed = "50s",
            identity = "connector-teams",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        if (!isConfigured()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        if (isDue(today, LocalTime.now(clock))) {
            outbox.add(name(), List.of(today.toString()));
        }
        deliveries.work(this);
    }

    boolean isDue(LocalDate day, LocalTime now) {
        return groupware.workingDays().contains(day.getDayOfWeek()) && !now.isBefore(config.postAt());
    }

    @Override
    public ItemState tell(DueItem item) throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (!item.key().equals(today.toString())) {
            // the card of the next day says the same
            return ItemState.NOT_NEEDED;
        }
        DeadlineFilter filter = new DeadlineFilter();
        filter.unitId = config.unitId().orElse(null);
        filter.dueAfter = today.minus(BEHIND);
        filter.dueBefore = today.plusDays(config.daysAhead());
        Page<DeadlineView> found = deadlines.page(filter, PageRequest.of(PageRequest.MAX_LIMIT, null));
        if (found.items().isEmpty()) {
            return ItemState.NOT_NEEDED;
        }
        URI link = groupware.publicUrl().orElse(null);
        post(new Card(today, config.daysAhead(), found.items(), found.next() == null, link).write());
        return ItemState.DELIVERED;
    }

    private void post(byte[] card) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest request = HttpRequest.newBuilder(config.webhookUrl().orElseThrow())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(card))
                .build();
        int status = WholeAnswer.to(request, client, config.timeout()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("HTTP " + status);
        }
    }
}
