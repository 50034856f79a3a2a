package org.daicho.compliance.rule;

/**
 * The facts that make a gap, in SQL over the anchor {@code a}.
 *
 * @param join more tables; empty for none
 * @param where what must hold, whatever the day
 * @param opensOn the first day on which it is a gap
 * @param closesOn the first day on which it is none any more; {@code null} while the facts stay as they are
 * @param dueOn the day by which somebody had to act
 * @param details a {@code text[]} with what the sentence names
 * @param subjectType what exactly it is about, where that is not the anchor itself
 */
public record Facts(
        String join,
        String where,
        String opensOn,
        String closesOn,
        String dueOn,
        String details,
        String subjectType,
        String subjectId) {

    public static Facts where(String condition) {
        return new Facts("", condition, "", "null", "null", "cast('{}' as text[])", "", "a.id");
    }

    public Facts joining(String tables) {
        return new Facts(tables, where, opensOn, closesOn, dueOn, details, subjectType, subjectId);
    }

    public Facts from(String day) {
        return new Facts(join, where, day, closesOn, dueOn, details, subjectType, subjectId);
    }

    public Facts until(String day) {
        return new Facts(join, where, opensOn, day, dueOn, details, subjectType, subjectId);
    }

    public Facts due(String day) {
        return new Facts(join, where, opensOn, closesOn, day, details, subjectType, subjectId);
    }

    public Facts naming(String texts) {
        return new Facts(join, where, opensOn, closesOn, dueOn, texts, subjectType, subjectId);
    }

    public Facts about(String type, String id) {
        return new Facts(join, where, opensOn, closesOn, dueOn, details, type, id);
    }

    String subject(Anchor anchor) {
        String type = subjectType.isEmpty() ? anchor.subject() : subjectType;
        return "'" + type + "' as subject_type, " + subjectId + " as subject_id";
    }

    String days() {
        return "cast(" + opensOn + " as date) as opens_on, cast(" + closesOn + " as date) as closes_on, cast(" + dueOn
                + " as date) as due_on";
    }

    String detailColumn() {
        return "cast(" + details + " as text[]) as details";
    }
}
