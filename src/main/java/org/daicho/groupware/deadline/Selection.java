package org.daicho.groupware.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines, in SQL.
 *
 * @param after first day, inclusive
 * @param before last day, inclusive
 * @param kind null for all kinds
 * @param states of these states
 * @param posts those that answer for it; null if that does not matter
 * @param person named on it, or holding one of the posts; null if that does not matter
 */
record Selection(
        LocalDate after,
        LocalDate before,
        @Nullable DeadlineKind kind,
        Set<DeadlineState> states,
        @Nullable Set<UUID> posts,
        @Nullable UUID person,
        @Nullable UUID unit,
        @Nullable UUID contractor) {

    /** Posts that have a duty for the anchor today. */
    private static final String ANSWERS =
            "exists (select 1 from assignment s where s.subject_type = d.anchor_type and s.subject_id = d.anchor_id"
                    + " and s.post_id = any(cast(:posts as uuid[])) and s.from_on <= :today"
                    + " and (s.until_on is null or s.until_on >= :today))";

    String sql() {
        List<String> conditions = new ArrayList<>(List.of("d.state = any(cast(:states as text[]))"));
        if (posts != null) {
            conditions.add("(d.post_id = any(cast(:posts as uuid[]))"
                    + (person == null ? "" : " or d.person_id = :person") + " or " + ANSWERS + ")");
        }
        if (unit != null) {
            conditions.add("d.unit_id = :unit");
        }
        if (contractor != null) {
            conditions.add("d.contractor_id = :contractor");
        }
        return "select d.* from ("
                + (kind == null ? Stream.of(DeadlineKind.values()) : Stream.of(kind))
                        .map(DeadlineKind::select)
                        .collect(Collectors.joining(" union all "))
                + ") d where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters(LocalDate today) {
        Map<String, Object> parameters = new TreeMap<>(Map.of("dueAfter", after, "dueBefore", before));
        parameters.put("states", array(states.stream().map(DeadlineState::name)));
        if (posts != null) {
            parameters.put("posts", array(posts.stream().map(UUID::toString)));
            parameters.put("today", today);
        }
        if (posts != null && person != null) {
            parameters.put("person", person);
        }
        if (unit != null) {
            parameters.put("unit", unit);
        }
        if (contractor != null) {
            parameters.put("contractor", contractor);
        }
        return parameters;
    }

    /** An array as PostgreSQL writes it; what stands in it are names and ids, which need no quotes. */
    private static String array(Stream<String> values) {
        return values.sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
