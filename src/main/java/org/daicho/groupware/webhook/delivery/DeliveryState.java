package org.daicho.groupware.webhook.delivery;

/**
 * {@code DEAD} after the last retry, or when somebody gave it up: it stays until it is sent again or discarded, and no longer
 * holds back others. What is {@code DELIVERED} or {@code DISCARDED} is cleared away some time later.
 */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    DEAD,
    DISCARDED
}
