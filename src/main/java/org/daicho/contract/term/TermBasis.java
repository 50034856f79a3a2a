package org.daicho.contract.term;

/** What lets a contract bind the budgets of the years it runs through. */
public enum TermBasis {
    /** 単年度契約 (地方自治法208条: the fiscal year). */
    SINGLE_YEAR,
    /** 長期継続契約 (地方自治法234条の3). */
    LONG_TERM_CONTINUING,
    /** 債務負担行為 (地方自治法214条). */
    DEBT_BURDEN
}
