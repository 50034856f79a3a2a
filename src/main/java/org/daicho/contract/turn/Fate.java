package org.daicho.contract.turn;

/** What became of a contract at the turn of the year, or would become of it. */
public enum Fate {
    RENEWED,
    CLOSED,
    /** It had been renewed, or closed, before. */
    ALREADY,
    REFUSED
}
