package org.daicho.ledger.tree;

import java.util.UUID;

/**
 * What an entry records: the ledger has exactly one for each version of a subject.
 *
 * @param type the resource in the singular, kebab-case
 */
public record SubjectVersion(String type, UUID id, long version) {}
