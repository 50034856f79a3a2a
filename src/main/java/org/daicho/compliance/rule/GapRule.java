package org.daicho.compliance.rule;

import org.daicho.shared.text.Text;

/**
 * One kind of gap.
 *
 * @param code stable, for programs
 * @param anchor what such gaps hang on
 * @param title what is wrong, in a few words
 * @param finding what is wrong here, in a sentence; {@code %s} stand for the details
 * @param basis the policy paragraph, law or requirement it rests on
 * @param remedy what to do about it
 * @param facts when and where it is the case, in SQL
 */
public record GapRule(
        String code, Anchor anchor, Severity severity, Text title, Text finding, Text basis, Text remedy, Facts facts) {

    /**
     * The gaps of this rule for the anchors in the parameter {@code :ids}: one row for each stretch of days, with the
     * columns anchor_id, rule, severity, subject_type, subject_id, contract_id, contractor_id, service_id, unit_id, label,
     * opens_on, closes_on (the first day on which it is no more; null for never), due_on, details.
     */
    public String sql() {
        return "select a.id as anchor_id, '" + code + "' as rule, " + severity.rank() + " as severity, "
                + facts.subject(anchor) + ", " + anchor.columns() + ", " + facts.days() + ", " + facts.detailColumn()
                + " from " + anchor.table() + " a " + facts.join() + " where a.id = any(cast(:ids as uuid[])) and "
                + facts.where();
    }
}
