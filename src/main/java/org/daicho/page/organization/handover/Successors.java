package org.daicho.page.organization.handover;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daicho.organization.handover.Successor;
import org.daicho.page.form.Filled;
import org.daicho.page.lookup.Registers;

/** Who follows in each post of a person, as the fields of a form ask for it: one number for each post. */
final class Successors {

    private static final String FIELDS = "successors.";
    private static final String FIND = "find-";

    private Successors() {}

    static String post(int i) {
        return FIELDS + i + ".postId";
    }

    static String person(int i) {
        return FIELDS + i + ".toPersonId";
    }

    /** Whether it is one of these fields, or looks something up for one. */
    static boolean has(String field) {
        return field.startsWith(FIELDS) || field.startsWith(FIND + FIELDS);
    }

    /** Those that the form names, one after the other. */
    static List<UUID> posts(Filled filled) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> Registers.id(filled.text(post(i))))
                .takeWhile(Optional::isPresent)
                .limit(100)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The fields for just these posts, in the order of the form, with who was chosen for each of them. */
    static Map<String, String> fields(Set<UUID> held, Filled filled) {
        List<UUID> named = posts(filled);
        List<UUID> posts =
                new ArrayList<>(named.stream().filter(held::contains).distinct().toList());
        held.stream().filter(post -> !named.contains(post)).sorted().forEach(posts::add);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < posts.size(); i++) {
            fields.put(post(i), posts.get(i).toString());
            int before = named.indexOf(posts.get(i));
            if (before >= 0) {
                put(fields, person(i), filled.text(person(before)));
                put(fields, FIND + person(i), filled.text(FIND + person(before)));
            }
        }
        return fields;
    }

    static List<Successor> read(Filled filled) {
        List<UUID> posts = posts(filled);
        List<Successor> successors = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            successors.add(new Successor(
                    posts.get(i), Registers.id(filled.text(person(i))).orElse(null)));
        }
        return successors;
    }

    static Map<String, String> written(List<Successor> successors) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < successors.size(); i++) {
            written.put(post(i), successors.get(i).postId().toString());
            UUID to = successors.get(i).toPersonId();
            if (to != null) {
                written.put(person(i), to.toString());
            }
        }
        return written;
    }

    /** The posts as a list. */
    static ObjectNode shaped(ObjectNode written) {
        ObjectNode whole = written.deepCopy();
        ArrayNode successors = whole.putArray("successors");
        written.path("successors").forEach(successors::add);
        return whole.without(Passing.TRIED);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
