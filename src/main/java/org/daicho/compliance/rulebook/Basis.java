package org.daicho.compliance.rulebook;

import org.daicho.shared.text.Text;

/** What the rules rest on. */
final class Basis {

    static final Text OUTSOURCING = Text.of(
            "情報セキュリティ基本方針 6(8) 業務委託（選定、契約への明記、確認、措置）",
            "Basic policy 6(8), outsourcing: select, contract with security clauses, verify, act");
    static final Text EXTERNAL_SERVICES = Text.of(
            "情報セキュリティ基本方針 6(8) 外部サービス（規定の整備と対策）", "Basic policy 6(8), external services: rules for use, and measures");
    static final Text SOCIAL_MEDIA = Text.of(
            "情報セキュリティ基本方針 6(8) ソーシャルメディア（運用手順、発信できる情報、責任者）",
            "Basic policy 6(8), social media: procedure, what may be published, responsible person");
    static final Text CLASSIFICATION =
            Text.of("情報セキュリティ基本方針 6(2) 情報資産の分類", "Basic policy 6(2), classification of information");
    static final Text ORGANISATION = Text.of("情報セキュリティ基本方針 6(1) 組織体制", "Basic policy 6(1), organisation");
    static final Text AUDIT =
            Text.of("情報セキュリティ基本方針 6(9)・7 監査と自己点検", "Basic policy 6(9) and 7, audit and self-inspection");
    static final Text REVIEW = Text.of("情報セキュリティ基本方針 8 見直し", "Basic policy 8, review");
    static final Text MY_NUMBER = Text.of("番号法 10条・11条（再委託の許諾と監督）", "My Number Act, articles 10 and 11");
    static final Text SUBCONTRACTING = Text.of("契約項目 CL-08 再委託の制限", "Requirement CL-08, limits on subcontracting");
    static final Text RETURN = Text.of("契約項目 CL-09 返還・廃棄", "Requirement CL-09, return and disposal at the end");
    static final Text SUPPLY_CHAIN =
            Text.of("総行サ第42号（令和8年6月26日）別紙1", "Notice 42 of the ministry (supply chains), 26 June 2026, annex 1");
    static final Text ORDINANCE = Text.of(
            "令和8年総務省令第80号（令和9年7月1日施行）附則2 経過措置",
            "Ordinance 80 of 2026, in force on 1 July 2027, supplementary provision 2 (transition)");
    static final Text BREACHES =
            Text.of("個人情報保護法 68条（漏えい等の報告）", "Act on the Protection of Personal Information, article 68");
    static final Text EVIDENCE = Text.of("監査証拠の有効性", "Soundness of audit evidence");

    private Basis() {}
}
