package org.daicho.contract.term;

/** How a contract goes on after its end. */
public enum Renewal {
    /** It ends. */
    NONE,
    /** Agreed anew each time (協議更新). */
    NEGOTIATED,
    /** Goes on unless somebody objects by the day of notice (自動更新). */
    AUTOMATIC
}
