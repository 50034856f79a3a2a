package org.daicho.ledger.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * One subject as it was.
 *
 * @param verb what made it so, such as {@code created}
 * @param state the whole of it, as the room that it belongs to recorded it then
 */
public record PastState(UUID id, long version, String verb, JsonNode state) {

    /** A text at a JSON pointer; empty where there is none. */
    public String text(String pointer) {
        return state.at(pointer).asText("");
    }
}
