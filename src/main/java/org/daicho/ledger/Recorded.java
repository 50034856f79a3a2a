package org.daicho.ledger;

import java.util.UUID;

/**
 * Fired in the transaction of a change, once it is in the ledger: for what must follow from every change, in whatever room
 * it happened.
 *
 * @param subjectType the resource in the singular, kebab-case
 */
public record Recorded(String subjectType, UUID subjectId, String verb) {}
