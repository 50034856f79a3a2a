/**
 * Daicho (台帳), the register of a public body's contractors, outsourcing contracts, external services and their evidence.
 *
 * <p>Only the launcher lives here. Every other class lives in a room; a room may import only the rooms above it:
 * {@code shared, objectstore, ledger, access, organization, catalogue, ownfield, contractor, contract, externalservice, evidence,
 * verification, assurance, compliance, report, bundle, intake, groupware, embedded, page}. {@code ArchitectureTest} holds us to it.
 */
@NullMarked
package org.daicho;

import org.jspecify.annotations.NullMarked;
