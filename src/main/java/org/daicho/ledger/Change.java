package org.daicho.ledger;

import java.util.UUID;

/**
 * What a room tells the ledger.
 *
 * @param subjectType the resource in the singular, kebab-case, such as {@code contract}
 * @param version the subject's version after the change; a subject has one entry for each version
 * @param verb what happened, past tense, kebab-case, such as {@code created} or {@code signed}
 * @param state the whole state after it, as the API would show it
 */
public record Change(String subjectType, UUID subjectId, long version, String verb, Object state) {}
