package org.daicho.organization.post;

import org.daicho.shared.text.Text;

/** The roles of the guideline's organisation (地方公共団体における情報セキュリティポリシーに関するガイドライン, 組織体制) that a post can carry. */
public enum SecurityRole {
    CISO("最高情報セキュリティ責任者", "chief information security officer"),
    CISO_ADVISOR("CISO補佐官", "adviser to the chief information security officer"),
    GENERAL_SECURITY_OFFICER("統括情報セキュリティ責任者", "general information security officer"),
    SECURITY_OFFICER("情報セキュリティ責任者", "information security officer of a bureau"),
    SECURITY_MANAGER("情報セキュリティ管理者", "information security manager of a section"),
    SYSTEM_MANAGER("情報システム管理者", "information system manager"),
    SYSTEM_OPERATOR("情報システム担当者", "information system operator"),
    COMMITTEE_MEMBER("情報セキュリティ委員会委員", "member of the information security committee"),
    CSIRT("CSIRT", "computer security incident response team"),
    AUDIT_OFFICER("情報セキュリティ監査統括責任者", "chief security auditor");

    private final Text label;

    SecurityRole(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
