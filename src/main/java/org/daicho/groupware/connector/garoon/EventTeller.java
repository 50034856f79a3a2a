package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.daicho.groupware.connector.ItemState;
import org.daicho.groupware.connector.garoon.rest.Garoon;
import org.daicho.groupware.connector.garoon.rest.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has events created, changed and removed. */
final class EventTeller {

    private static final Logger LOG = Logger.getLogger(EventTeller.class);

    private final Garoon garoon;
    private final Entries entries;
    private final Wording wording;
    private final Optional<String> datastore;

    EventTeller(Garoon garoon, Entries entries, Wording wording, Optional<String> datastore) {
        this.garoon = garoon;
        this.entries = entries;
        this.wording = wording;
        this.datastore = datastore;
    }

    ItemState tell(Entry entry) throws IOException {
        String body = entry.wanted();
        String id = entry.eventId();
        String held = entry.held();
        boolean found = false;
        if (id == null && entry.attempted() != null) {
            id = lookFor(entry, Bodies.read(entry.attempted()));
            held = entry.attempted();
            found = id != null;
            if (found) {
                entries.held(entry, held, id);
            }
        } else if (entry.attempted() != null) {
            // it may hold either
            held = null;
        }
        if (body == null) {
            return remove(entry, id);
        }
        if (id == null) {
            create(entry, body);
            return ItemState.DELIVERED;
        }
        if (body.equals(held)) {
            return found ? ItemState.DELIVERED : ItemState.NOT_NEEDED;
        }
        change(entry, id, body);
        return ItemState.DELIVERED;
    }

    private void create(Entry entry, String body) throws IOException {
        entries.attempting(entry, body);
        String id;
        try {
            id = garoon.create(Bodies.read(body));
        } catch (Refusal refusal) {
            if (refusal.isCertain()) {
                entries.attempting(entry, null);
            }
            throw refusal;
        }
        entries.held(entry, body, id);
        datastore.ifPresent(name -> stamp(entry, id, name));
    }

    /** The line in the notes is there anyway; that the stamp is missing is nothing to hold up an event for. */
    private void stamp(Entry entry, String id, String name) {
        ObjectNode value = new ObjectMapper().createObjectNode().put("id", wording.identity(entry.deadlineKey()));
        try {
            garoon.stamp(id, name, value);
        } catch (IOException failure) {
            LOG.warnf("garoon: event %s was not stamped: %s", id, failure.getMessage());
        }
    }

    private void change(Entry entry, String id, String body) throws IOException {
        ObjectNode changed = Bodies.read(body);
        // what kind of event it is cannot be changed
        changed.remove("eventType");
        entries.attempting(entry, body);
        try {
            garoon.change(id, changed);
            entries.held(entry, body, id);
        } catch (Refusal refusal) {
            // the same code tells of a participant who is not there
            if (!refusal.mayMeanThatTheEventIsGone() || garoon.has(id)) {
                throw refusal;
            }
            entries.gone(entry);
            create(entry, body);
        }
    }

    private ItemState remove(Entry entry, @Nullable String id) throws IOException {
        if (id != null) {
            try {
                garoon.remove(id);
            } catch (Refusal refusal) {
                if (!refusal.mayMeanThatTheEventIsGone()) {
                    throw refusal;
                }
            }
        }
        entries.gone(entry);
        return id == null ? ItemState.NOT_NEEDED : ItemState.DELIVERED;
    }

    private @Nullable String lookFor(Entry entry, JsonNode attempted) throws IOException {
        Map<String, String> target = target(attempted);
        return target == null
                ? null
                : garoon.find(
                        target,
                        attempted.at("/start/dateTime").asText(),
                        attempted.at("/end/dateTime").asText(),
                        wording.mark(entry.deadlineKey()));
    }

    /** In whose calendar the event would be: Garoon lists events by who takes part. Null for a code that it does not know. */
    private @Nullable Map<String, String> target(JsonNode attempted) throws IOException {
        if (attempted.path("visibilityType").asText().equals(GaroonConfig.Visibility.PRIVATE.name())) {
            // the account itself takes part
            return Map.of();
        }
        JsonNode attendee = attempted.at("/attendees/0");
        boolean organization = attendee.path("type").asText().equals("ORGANIZATION");
        String id = garoon.idOf(organization, attendee.path("code").asText());
        return id == null ? null : Map.of("target", id, "targetType", organization ? "organization" : "user");
    }
}
