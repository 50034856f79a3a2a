package org.daicho.ledger.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states field by field, for people: an object is gone into; a list is one value, unless both have as many
 * objects, because positions in a list that grew or shrank would name the wrong ones. The stamps that every change brings
 * along, {@code version} and {@code updatedAt} of the same object, are no difference.
 */
public final class Differences {

    private static final Set<String> STAMPS = Set.of("version", "updatedAt");

    private final List<Difference> found = new ArrayList<>();
    private final String type;

    private Differences(String type) {
        this.type = type;
    }

    /** @param type of the subject: fields are called otherwise in one than in another */
    public static List<Difference> between(String type, JsonNode before, JsonNode after) {
        Differences differences = new Differences(type);
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            note(pointer, before, after);
        } else if (before instanceof ObjectNode && after instanceof ObjectNode) {
            compareFields(pointer, before, after);
        } else if (areAlike(before, after)) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + '/' + i, before.get(i), after.get(i));
            }
        } else if (!before.equals(after)) {
            note(pointer, before, after);
        }
    }

    private void note(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        found.add(new Difference(pointer, FieldLabels.of(type, pointer), before, after));
    }

    private void compareFields(String pointer, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        if (names.containsAll(STAMPS)) {
            names.removeAll(STAMPS);
        }
        names.forEach(name ->
                compare(pointer + '/' + name.replace("~", "~0").replace("/", "~1"), before.get(name), after.get(name)));
    }

    private static boolean areAlike(JsonNode before, JsonNode after) {
        return before.isArray()
                && after.isArray()
                && before.size() == after.size()
                && areObjects(before)
                && areObjects(after);
    }

    private static boolean areObjects(JsonNode list) {
        for (JsonNode one : list) {
            if (one.getNodeType() != JsonNodeType.OBJECT) {
                return false;
            }
        }
        return true;
    }
}
