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
     * What a person has written anew. Each answer is written as a whole, so what the form does not ask, such as its evidence, and
     * what the person left alone go along as they are.
     *
     * @param written by codes, what the form asks of each; and what stood there {@linkplain Before before}, if the form keeps it
     * @param present what is there
     * @param asked what the form asks of each
     */
    public static <T> Map<String, T> changed(
            ObjectMapper json, ObjectNode written, Answers present, List<String> asked, Class<T> type)
            throws JsonProcessingException {
        Map<String, T> changed = new LinkedHashMap<>();
        JsonNode answers = json.valueToTree(present.byCode());
        for (Map.Entry<String, JsonNode> one : answered(written).properties()) {
            JsonNode now = answers.path(one.getKey());
            JsonNode before = written.path(Before.NAME).path(one.getKey());
            ObjectNode whole = now instanceof ObjectNode there ? there.deepCopy() : json.createObjectNode();
            for (String name : asked) {
                JsonNode value = one.getValue().path(name);
                if (isNothing(value) && !isNothing(before.path(name))) {
                    whole.remove(name);
                } else if (!isNothing(value) && !value.equals(before.path(name))) {
                    whole.set(name, value);
                }
            }
            if (!whole.isEmpty() && !whole.equals(now)) {
                changed.put(one.getKey(), json.treeToValue(whole, type));
            }
        }
        return changed;
    }

    /** By codes, what was written on the form, without what stood there before. */
    public static ObjectNode answered(ObjectNode written) {
        return written.deepCopy().without(Before.NAME);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
