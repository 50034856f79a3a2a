package org.daicho.groupware.deadline;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where one kind of deadline comes from: a select over the row {@code a} of what it is about. A value like all others of its
 * kind; each {@code …(sql)} answers a changed copy.
 *
 * @param from the tables
 * @param where what must hold, whatever the day
 * @param columns SQL by the names of {@link #COLUMNS}
 */
record Source(String from, String where, Map<String, String> columns) {

    /**
     * The columns of every select, in this order, with what stands in one that a kind leaves out. {@code part} tells several
     * deadlines of one subject apart; the anchor is the thing whose posts answer for it; post and person are named on the
     * subject itself.
     */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("subject_type", "''");
        COLUMNS.put("subject_id", "a.id");
        COLUMNS.put("part", "''");
        COLUMNS.put("anchor_type", "''");
        COLUMNS.put("anchor_id", "a.id");
        COLUMNS.put("label", "''");
        COLUMNS.put("detail", "cast(null as text)");
        COLUMNS.put("due_on", "cast(null as date)");
        COLUMNS.put("state", "'OPEN'");
        COLUMNS.put("contractor_id", "cast(null as uuid)");
        COLUMNS.put("unit_id", "cast(null as uuid)");
        COLUMNS.put("post_id", "cast(null as uuid)");
        COLUMNS.put("person_id", "cast(null as uuid)");
        COLUMNS.put("version", "a.version");
        COLUMNS.put("changed_at", "a.updated_at");
    }

    /** @param subject the resource in the singular, which is also the anchor unless {@link #anchoredAt} says otherwise */
    static Source of(String subject, String from) {
        return new Source(from, "true", Map.of())
                .with("subject_type", "'" + subject + "'")
                .with("anchor_type", "'" + subject + "'");
    }

    Source where(String condition) {
        return new Source(from, condition, columns);
    }

    Source labelled(String sql) {
        return with("label", sql);
    }

    Source detailed(String sql) {
        return with("detail", sql);
    }

    Source part(String sql) {
        return with("part", sql);
    }

    Source due(String sql) {
        return with("due_on", sql);
    }

    /** @param done when it was met */
    Source done(String done) {
        return state("case when " + done + " then 'DONE' else 'OPEN' end");
    }

    Source state(String sql) {
        return with("state", sql);
    }

    /** @param type SQL: a quoted word, or an expression where it may be of more than one type */
    Source anchoredAt(String type, String id) {
        return with("anchor_type", type).with("anchor_id", id);
    }

    Source contractor(String sql) {
        return with("contractor_id", sql);
    }

    Source unit(String sql) {
        return with("unit_id", sql);
    }

    Source post(String sql) {
        return with("post_id", sql);
    }

    Source person(String sql) {
        return with("person_id", sql);
    }

    /** The select of a kind, bounded by the parameters {@code dueAfter} and {@code dueBefore}, both inclusive. */
    String select(String kind) {
        StringBuilder sql = new StringBuilder("select '").append(kind).append("' as kind");
        COLUMNS.forEach((name, otherwise) -> sql.append(", cast(")
                .append(columns.getOrDefault(name, otherwise))
                .append(" as ")
                .append(type(name))
                .append(") as ")
                .append(name));
        String due = columns.get("due_on");
        return sql.append(" from ")
                .append(from)
                .append(" where ")
                .append(where)
                .append(" and ")
                .append(due)
                .append(" between :dueAfter and :dueBefore")
                .toString();
    }

    private static String type(String column) {
        return switch (column) {
            case "subject_id", "anchor_id", "contractor_id", "unit_id", "post_id", "person_id" -> "uuid";
            case "due_on" -> "date";
            case "version" -> "bigint";
            case "changed_at" -> "timestamptz";
            default -> "text";
        };
    }

    private Source with(String column, String sql) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(column, sql);
        return new Source(from, where, more);
    }
}
