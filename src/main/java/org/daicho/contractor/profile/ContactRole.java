package org.daicho.contractor.profile;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody at the contractor is called for. */
@Schema(name = "ContractorContactRole")
public enum ContactRole {
    INFORMATION_SECURITY_OFFICER("情報セキュリティ責任者", "information security officer"),
    /** 業務責任者: leads the work under the contract. */
    WORK_SUPERVISOR("業務責任者", "supervisor of the work"),
    SALES("営業", "sales"),
    /** At any hour, when there is an incident. */
    EMERGENCY("緊急連絡先", "emergency"),
    OTHER("その他", "other");

    private final Text label;

    ContactRole(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
