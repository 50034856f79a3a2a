package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.garoon.rest.Garoon;
import org.daicho.groupware.connector.garoon.rest.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Has notices given, renewed and taken back, under one key for each deadline, so that one that is given a second time after a
 * lost answer is still one.
 */
final class NoticeTeller {

    private static final String DESTINATIONS = "destinations";

    private final Garoon garoon;
    private final Entries entries;
    private final String app;

    NoticeTeller(Garoon garoon, Entries entries, String app) {
        this.garoon = garoon;
        this.entries = entries;
        this.app = app;
    }

    ItemState tell(Entry entry) throws IOException {
        Set<String> have = people(entry.held());
        Set<String> mayHave = new TreeSet<>(have);
        mayHave.addAll(people(entry.attempted()));
        Set<String> now = people(entry.wanted());
        String last = entry.held() == null ? entry.attempted() : entry.held();
        if (last != null) {
            takeBack(last, without(mayHave, now));
        }
        if (entry.wanted() == null) {
            entries.gone(entry);
            return last == null ? ItemState.NOT_NEEDED : ItemState.DELIVERED;
        }
        entries.attempting(entry, entry.wanted());
        send("modify", entry.wanted(), without(now, without(now, have)));
        send("add", entry.wanted(), without(now, have));
        entries.held(entry, entry.wanted(), null);
        return ItemState.DELIVERED;
    }

    /** From each alone: whose account is gone has no notice either, and must not keep the successor from being told. */
    private void takeBack(String notice, Set<String> people) throws IOException {
        for (String code : people) {
            try {
                send("remove", notice, Set.of(code));
            } catch (Refusal refusal) {
                if (!refusal.namesSomebodyUnknown()) {
                    throw refusal;
                }
            }
        }
    }

    private void send(String operation, String notice, Set<String> people) throws IOException {
        if (people.isEmpty()) {
            return;
        }
        ObjectNode body = Bodies.read(notice);
        body.put("app", app).put("operation", operation).remove(DESTINATIONS);
        people.forEach(code ->
                body.withArray(DESTINATIONS).addObject().put("type", "USER").put("code", code));
        garoon.announce(body);
    }

    private static Set<String> people(@Nullable String notice) {
        Set<String> codes = new TreeSet<>();
        if (notice != null) {
            Bodies.read(notice).path(DESTINATIONS).forEach(code -> codes.add(code.asText()));
        }
        return codes;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
