package org.daicho.compliance.risk;

import org.daicho.shared.text.Text;

/**
 * What adds to the inherent risk of a contract or a service, in points. The weights are ours: they order the register, they
 * measure nothing. The factors are those of the guideline's classification (機密性・完全性・可用性) and of DORA's register (volume,
 * criticality, substitutability).
 */
enum RiskFactor {
    CONFIDENTIALITY_UNKNOWN(
            Text.of("情報が分類されていない", "the information is not classified"),
            "case when a.confidentiality is null then 1 else 0 end"),
    CONFIDENTIALITY(
            Text.of("機密性の高い情報を扱う", "it handles confidential information"),
            "case a.confidentiality when 'C2' then 1 when 'C3C' then 2 when 'C3B' then 3 when 'C3A' then 3 else 0 end"),
    AVAILABILITY(
            Text.of("止まると業務に支障がある情報を扱う（可用性2）", "its information must be available (A2)"),
            "case a.availability when 'A2' then 1 else 0 end"),
    PERSONAL_DATA(Text.of("個人情報を扱う", "it handles personal data"), "case when a.personal_data then 1 else 0 end"),
    MY_NUMBER(Text.of("特定個人情報を扱う", "it handles My Number data"), "case when a.my_number then 2 else 0 end"),
    VOLUME(
            Text.of("多人数の情報を扱う", "it handles the data of many people"),
            "case when %1$s >= 100000 then 2 when %1$s >= 1000 then 1 else 0 end"),
    ZONE(
            Text.of("マイナンバー利用事務系に関わる", "it touches the My Number zone"),
            "case when 'MY_NUMBER' = any(a.network_zones) then 1 else 0 end"),
    CRITICALITY(
            Text.of("止まると影響が大きい", "much depends on it"),
            "case a.criticality when 'HIGH' then 2 when 'MEDIUM' then 1 else 0 end"),
    REPLACEABILITY(
            Text.of("ほかへの切替えが難しい", "it is hard to replace"),
            "case a.replaceability when 'NOT_REPLACEABLE' then 2 when 'HARD' then 1 else 0 end");

    private final Text reason;
    private final String points;

    RiskFactor(Text reason, String points) {
        this.reason = reason;
        this.points = points;
    }

    Text reason() {
        return reason;
    }

    /** SQL over the contract or service {@code a}. @param people SQL for how many people's data it handles at least */
    String points(String people) {
        return points.formatted(people);
    }
}
