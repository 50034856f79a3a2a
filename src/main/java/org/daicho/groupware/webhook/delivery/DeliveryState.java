package org.daicho.groupware.webhook.delivery;

/** {@code DEAD} after the last retry: it stays to be looked at and sent again, and no longer holds back others. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    DEAD
}
