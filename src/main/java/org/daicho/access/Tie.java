package org.daicho.access;

/**
 * What the rights of a role are tied to. A right reaches as far as the widest of the caller's roles that give it: whoever
 * reads as {@link Role#UNIT_MEMBER} and writes as {@link Role#OWNER} sees what is the unit's and changes what is assigned.
 */
public enum Tie {
    /** What the caller's post, or each post that the caller holds today, answers for today. Without either: nothing. */
    DUTIES("その職が担当するものに限る。What the post answers for."),
    /** What belongs to the caller's unit or to a unit below it. Without a unit: nothing. */
    UNIT("所属と下部組織のものに限る。What is the unit's or below it."),
    /**
     * What the audit has in scope, from its first day to its last and until it is closed; what is restricted only where the
     * audit names it. Binds only callers who were engaged for an audit.
     */
    ENGAGEMENT("監査に紐付けられた場合は、その監査の対象と期間に限る。Engaged for an audit: its scope and its days.");

    private final String label;

    Tie(String label) {
        this.label = label;
    }

    /** In both languages, for tables that people read. */
    public String label() {
        return label;
    }

    /** Staff of the body, in contrast to somebody who comes from outside for a while: master data is open to them. */
    public boolean isOfStaff() {
        return this != ENGAGEMENT;
    }
}
