package org.daicho.groupware.connector.garoon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.groupware.deadline.AnsweredDeadline;
import org.daicho.groupware.deadline.DeadlineFilter;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.deadline.Deadlines;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Compares what Garoon shall hold with what it was told, page by page. All pages show one moment: a deadline that moves between
 * two of them would otherwise look as if it were gone.
 */
@Singleton
class Comparison {

    /** As far back as calendars show what nobody kept. */
    private static final Period BEHIND = Period.ofYears(2);

    private static final int PIECE = 200;
    private static final int LONGEST = 600;

    private final Deadlines deadlines;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Entries entries;
    private final EntityManager entityManager;

    @Inject
    Comparison(
            Deadlines deadlines,
            PersonDirectory people,
            UnitDirectory units,
            Entries entries,
            EntityManager entityManager) {
        this.deadlines = deadlines;
        this.people = people;
        this.units = units;
        this.entries = entries;
        this.entityManager = entityManager;
    }

    /** @param kinds the others stay as they are */
    void compare(GaroonConfig config, Bodies bodies, Set<Entry.Kind> kinds, LocalDate today) {
        UUID comparison = UUID.randomUUID();
        QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
            entityManager
                    .createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            DeadlineFilter filter = new DeadlineFilter();
            filter.unitId = config.unitId().orElse(null);
            filter.dueAfter = today.minus(BEHIND);
            filter.dueBefore = today.plusDays(config.daysAhead());
            String cursor = null;
            do {
                Page<AnsweredDeadline> page = deadlines.answered(filter, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
                Invited invited = invited(page.items());
                for (Entry.Kind kind : kinds) {
                    compare(kind, page.items(), invited, bodies, today, comparison);
                }
                entityManager.clear();
                cursor = page.next();
            } while (cursor != null);
            kinds.forEach(kind -> removeUnseen(kind, comparison));
        });
    }

    /** @param names login names of people, by their ids */
    private record Invited(Map<UUID, String> names, Map<UUID, String> unitCodes) {

        Set<String> of(AnsweredDeadline deadline) {
            return deadline.people().stream()
                    .map(names::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Nullable String unitCode(DeadlineView deadline) {
            return deadline.unitId() == null ? null : unitCodes.get(deadline.unitId());
        }
    }

    private Invited invited(List<AnsweredDeadline> page) {
        Map<UUID, String> names = new HashMap<>();
        people.views(page.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet()))
                .forEach(person -> put(names, person.id(), person.groupwareCode()));
        Map<UUID, String> codes = new HashMap<>();
        units.views(page.stream()
                        .map(one -> one.deadline().unitId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach(unit -> put(codes, unit.id(), unit.code()));
        return new Invited(names, codes);
    }

    private static void put(Map<UUID, String> codes, UUID id, @Nullable String code) {
        if (code != null) {
            codes.put(id, code);
        }
    }

    private void compare(
            Entry.Kind kind,
            List<AnsweredDeadline> page,
            Invited invited,
            Bodies bodies,
            LocalDate today,
            UUID comparison) {
        Map<String, Entry> present =
                entries.of(kind, page.stream().map(one -> one.deadline().key()).toList());
        Map<String, String> wanted = new LinkedHashMap<>();
        for (AnsweredDeadline one : page) {
            DeadlineView deadline = one.deadline();
            String body = kind == Entry.Kind.EVENT
                    ? bodies.event(deadline, invited.of(one), invited.unitCode(deadline))
                    : bodies.notice(deadline, invited.of(one), today);
            // an event in the past tells nobody anything, unless there is one already
            boolean tooLate = kind == Entry.Kind.EVENT
                    && deadline.dueOn().isBefore(today)
                    && !present.containsKey(deadline.key());
            if (body != null && !tooLate) {
                wanted.put(deadline.key(), body);
            }
        }
        Collection<UUID> same = new ArrayList<>();
        wanted.forEach((key, body) -> {
            Entry entry = present.get(key);
            if (entry == null) {
                entries.add(kind, key, body, comparison);
            } else if (body.equals(entry.wanted())) {
                same.add(entry.id());
            } else {
                entries.want(entry, body, comparison);
            }
        });
        entries.seen(same, comparison);
    }

    private void removeUnseen(Entry.Kind kind, UUID comparison) {
        List<Entry> piece;
        do {
            piece = entries.unseen(kind, comparison, PIECE);
            piece.forEach(entry -> entries.want(entry, null, comparison));
        } while (piece.size() == PIECE);
    }
}
