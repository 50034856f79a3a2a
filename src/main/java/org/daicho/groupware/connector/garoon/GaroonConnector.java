package org.daicho.groupware.connector.garoon;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daicho.groupware.GroupwareConfig;
import org.daicho.groupware.connector.Connector;
import org.daicho.groupware.connector.Deliveries;
import org.daicho.groupware.connector.DueItem;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.Undelivered;
import org.daicho.groupware.connector.garoon.rest.Account;
import org.daicho.groupware.connector.garoon.rest.Garoon;
import org.daicho.groupware.connector.garoon.rest.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps Garoon's calendars and notices as the deadlines are. */
@Singleton
class GaroonConnector implements Connector {

    private static final Logger LOG = Logger.getLogger(GaroonConnector.class);

    private final GaroonConfig config;
    private final Deliveries deliveries;
    private final Entries entries;
    private final Comparison comparison;
    private final Clock clock;
    private final @Nullable Tellers tellers;

    /** Spares this replica to compare at every round; that it is done once too often does no harm. */
    private volatile Instant comparedAt = Instant.EPOCH;

    @Inject
    GaroonConnector(
            GaroonConfig config,
            GroupwareConfig groupware,
            Deliveries deliveries,
            Entries entries,
            Comparison comparison,
            Clock clock) {
        this.config = config;
        this.deliveries = deliveries;
        this.entries = entries;
        this.comparison = comparison;
        this.clock = clock;
        this.tellers = config.url()
                .map(url -> Tellers.of(config, url, groupware.publicUrl(), entries))
                .orElse(null);
    }

    @Override
    public String name() {
        return Entries.CONNECTOR;
    }

    @Override
    public boolean isConfigured() {
        return tellers != null;
    }

    @Scheduled(
            every = "1m",
            delayed = "55s",
            identity = "connector-garoon",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        if (isConfigured()) {
            deliveries.work(this);
        }
    }

    @Override
    public void prepareTurn() {
        Instant now = clock.instant();
        if (tellers == null || now.isBefore(comparedAt.plus(config.every()))) {
            return;
        }
        Set<Entry.Kind> kinds = EnumSet.of(Entry.Kind.EVENT);
        if (tellers.notices() != null && !LocalTime.now(clock).isBefore(config.noticeAt())) {
            kinds.add(Entry.Kind.NOTICE);
        }
        try {
            comparison.compare(config, tellers.bodies(), kinds, LocalDate.now(clock));
            comparedAt = now;
        } catch (RuntimeException failure) {
            // what is known to be due is told nevertheless
            LOG.error("garoon: the deadlines could not be compared", failure);
        }
    }

    @Override
    public ItemState tell(DueItem item) throws IOException {
        Entry entry = entries.ofRevision(Entry.revisionOf(item.key()));
        if (entry == null || tellers == null) {
            // something newer says it
            return ItemState.NOT_NEEDED;
        }
        try {
            return tellers.tell(entry);
        } catch (Refusal refusal) {
            throw refusal.undelivered();
        } catch (IOException away) {
            throw Undelivered.busy(away.getMessage());
        }
    }

    /** @param notices null where none are configured */
    private record Tellers(Bodies bodies, EventTeller events, @Nullable NoticeTeller notices) {

        static Tellers of(GaroonConfig config, URI url, Optional<URI> publicUrl, Entries entries) {
            Garoon garoon = new Garoon(new Account(
                    url,
                    config.login().orElseThrow(),
                    config.password().orElseThrow(),
                    config.basic().orElse(null),
                    config.timeout()));
            Wording wording = Wording.of(publicUrl, url);
            return new Tellers(
                    new Bodies(config, wording),
                    new EventTeller(garoon, entries, wording, config.datastore()),
                    config.notificationApp()
                            .map(app -> new NoticeTeller(garoon, entries, app))
                            .orElse(null));
        }

        ItemState tell(Entry entry) throws IOException {
            if (entry.kind() == Entry.Kind.EVENT) {
                return events.tell(entry);
            }
            return notices == null ? ItemState.NOT_NEEDED : notices.tell(entry);
        }
    }
}
