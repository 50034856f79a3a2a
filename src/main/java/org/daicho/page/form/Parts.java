package org.daicho.page.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers to a list of questions that is answered bit by bit, such as the clauses of a contract. */
public final class Parts {

    private Parts() {}

    /**
     * What a person has written anew. Each answer is written as a whole, so what the form does not ask, such as its evidence, goes
     * along as it is.
     *
     * @param written by codes, what the form asks of each
     * @param present by codes, what is there; nothing for what nobody has answered
     * @param asked what the form asks of each
     */
    public static <T> Map<String, T> changed(
            ObjectMapper json, ObjectNode written, ObjectNode present, List<String> asked, Class<T> type)
            throws JsonProcessingException {
        Map<String, T> changed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : written.properties()) {
            JsonNode before = present.path(one.getKey());
            ObjectNode whole = before instanceof ObjectNode there ? there.deepCopy() : json.createObjectNode();
            for (String name : asked) {
                JsonNode value = one.getValue().path(name);
                if (value.isNull() || value.isMissingNode()) {
                    whole.remove(name);
                } else {
                    whole.set(name, value);
                }
            }
            if (!whole.isEmpty() && !whole.equals(before)) {
                changed.put(one.getKey(), json.treeToValue(whole, type));
            }
        }
        return changed;
    }
}
