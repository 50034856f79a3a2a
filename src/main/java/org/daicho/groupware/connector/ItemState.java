package org.daicho.groupware.connector;

/** How far something came that has to be told: {@code NOT_NEEDED} when there turned out to be nothing to tell. */
public enum ItemState {
    WAITING,
    DELIVERED,
    NOT_NEEDED,
    FAILED
}
