package org.daicho.contract.term;

import org.daicho.shared.text.Text;

/** What lets a contract bind the budgets of the years it runs through. */
public enum TermBasis {
    /** 単年度契約 (地方自治法208条: the fiscal year). */
    SINGLE_YEAR(Text.of("単年度契約", "single fiscal year")),
    /** 長期継続契約 (地方自治法234条の3). */
    LONG_TERM_CONTINUING(Text.of("長期継続契約", "long-term continuing contract")),
    /** 債務負担行為 (地方自治法214条). */
    DEBT_BURDEN(Text.of("債務負担行為", "debt burden"));

    private final Text label;

    TermBasis(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
