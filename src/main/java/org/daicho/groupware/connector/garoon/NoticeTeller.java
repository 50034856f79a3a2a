package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.garoon.rest.Garoon;
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
        String given = entry.held() == null ? entry.attempted() : entry.held();
        if (entry.wanted() == null) {
            return takeBack(entry, given);
        }
        ObjectNode notice = Bodies.read(entry.wanted());
        if (entry.held() == null) {
            entries.attempting(entry, entry.wanted());
            send("add", notice, people(notice));
        } else {
            renew(Bodies.read(entry.held()), notice);
        }
        entries.held(entry, entry.wanted(), null);
        return ItemState.DELIVERED;
    }

    private void renew(ObjectNode held, ObjectNode notice) throws IOException {
        Set<String> before = people(held);
        Set<String> now = people(notice);
        send("remove", held, without(before, now));
        send("modify", notice, without(before, without(before, now)));
        send("add", notice, without(now, before));
    }

    private ItemState takeBack(Entry entry, @Nullable String given) throws IOException {
        if (given != null) {
            ObjectNode notice = Bodies.read(given);
            send("remove", notice, people(notice));
        }
        entries.gone(entry);
        return given == null ? ItemState.NOT_NEEDED : ItemState.DELIVERED;
    }

    private void send(String operation, ObjectNode notice, Set<String> people) throws IOException {
        if (people.isEmpty()) {
            return;
        }
        ObjectNode body = notice.deepCopy();
        body.put("app", app).put("operation", operation).remove(DESTINATIONS);
        people.forEach(code ->
                body.withArray(DESTINATIONS).addObject().put("type", "USER").put("code", code));
        garoon.announce(body);
    }

    private static Set<String> people(ObjectNode notice) {
        Set<String> codes = new TreeSet<>();
        notice.path(DESTINATIONS).forEach((JsonNode code) -> codes.add(code.asText()));
        return codes;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
