package org.daicho.assurance.audit.independence;

import java.util.Set;
import java.util.UUID;
import org.daicho.assurance.subject.AuditSubject;

/**
 * What ties an auditor to what they audit, within the period of the audit.
 *
 * @param excepted an exception is recorded
 * @param answersFor things in scope that a post of theirs has a duty for
 * @param ownsDocuments policy documents in scope that are theirs
 * @param sitsIn audited units in which, or below which, a post of theirs is
 */
public record AuditorTies(boolean excepted, Set<AuditSubject> answersFor, Set<UUID> ownsDocuments, Set<UUID> sitsIn) {

    public AuditorTies {
        answersFor = Set.copyOf(answersFor);
        ownsDocuments = Set.copyOf(ownsDocuments);
        sitsIn = Set.copyOf(sitsIn);
    }
}
