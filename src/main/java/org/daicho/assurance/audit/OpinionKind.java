package org.daicho.assurance.audit;

import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;

/** What the opinion of a report is (情報セキュリティ監査基準 報告基準ガイドライン: 保証意見 or 助言意見). */
public enum OpinionKind implements Labelled {
    ASSURANCE("保証", "assurance"),
    /** Such an opinion promises nothing about what it did not find; its words are the auditor's matter. */
    ADVISORY("助言", "advice");

    private final Text label;

    OpinionKind(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
