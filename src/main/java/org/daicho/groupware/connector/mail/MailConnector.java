package org.daicho.groupware.connector.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daicho.groupware.GroupwareConfig;
import org.daicho.groupware.calendar.CalendarFile;
import org.daicho.groupware.connector.Connector;
import org.daicho.groupware.connector.Deliveries;
import org.daicho.groupware.connector.DueItem;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.Outbox;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Mails the digests, each once per person and day. */
@Singleton
class MailConnector implements Connector {

    private static final int AT_ONCE = 200;

    private final MailConfig config;
    private final GroupwareConfig groupware;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final PersonDirectory people;
    private final Digests digests;
    private final CalendarFile calendar;
    private final Clock clock;

    /** Spares this replica to go through the people every minute; that none is told twice is the outbox's to keep. */
    private volatile @Nullable LocalDate prepared;

    @Inject
    MailConnector(
            MailConfig config,
            GroupwareConfig groupware,
            Outbox outbox,
            Deliveries deliveries,
            PersonDirectory people,
            Digests digests,
            CalendarFile calendar,
            Clock clock) {
        this.config = config;
        this.groupware = groupware;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.people = people;
        this.digests = digests;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean isConfigured() {
        return config.host().isPresent() && config.from().isPresent();
    }

    @Scheduled(
            every = "1m",
            delayed = "40s",
            identity = "connector-mail",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        if (!isConfigured()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        if (isDue(today, LocalTime.now(clock)) && !today.equals(prepared)) {
            prepare(today);
            prepared = today;
        }
        deliveries.work(this);
    }

    boolean isDue(LocalDate day, LocalTime now) {
        Set<DayOfWeek> working = groupware.workingDays();
        boolean isItsDay = config.digest() == MailConfig.Rhythm.WEEKLY
                ? day.getDayOfWeek() == Collections.min(working)
                : working.contains(day.getDayOfWeek());
        return isItsDay && !now.isBefore(config.digestAt());
    }

    /** Has everybody told who has an address. */
    void prepare(LocalDate day) {
        UUID after = null;
        List<PersonView> piece;
        do {
            piece = people.withEmail(after, AT_ONCE);
            outbox.add(
                    name(),
                    piece.stream().map(person -> person.id() + "/" + day).toList());
            after = piece.isEmpty() ? null : piece.get(piece.size() - 1).id();
        } while (piece.size() == AT_ONCE);
    }

    @Override
    public ItemState tell(DueItem item) throws IOException {
        String[] parts = item.key().split("/", 2);
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(lastDay(LocalDate.parse(parts[1])))) {
            // the next digest says the same
            return ItemState.NOT_NEEDED;
        }
        Optional<PersonView> person = people.views(List.of(UUID.fromString(parts[0]))).stream()
                .filter(found -> found.email() != null)
                .findFirst();
        if (person.isEmpty()) {
            return ItemState.NOT_NEEDED;
        }
        Optional<DigestText> digest = digests.of(person.get().id(), person.get().name(), config.daysAhead());
        if (digest.isEmpty()) {
            return ItemState.NOT_NEEDED;
        }
        byte[] file = calendar.of(digest.get().deadlines(), domain());
        new Smtp(config).send(person.get().email(), item.id().toString(), digest.get(), file, clock.instant());
        return ItemState.DELIVERED;
    }

    private LocalDate lastDay(LocalDate of) {
        return config.digest() == MailConfig.Rhythm.WEEKLY ? of.plusDays(6) : of;
    }

    private String domain() {
        String from = config.from().orElseThrow();
        return groupware.publicUrl().map(URI::getHost).orElse(from.substring(from.indexOf('@') + 1));
    }
}
