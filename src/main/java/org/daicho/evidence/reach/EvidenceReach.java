package org.daicho.evidence.reach;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/** Evidence is reached through anything that it proves; to write it, all of what it proves must be in reach. */
@Singleton
class EvidenceReach implements Reachables {

    @Override
    public List<Reachable> reachables() {
        return List.of(Reachable.of("evidence", "evidence")
                .through(
                        "evidence_subject",
                        "evidence_id",
                        "subject_id",
                        "contract",
                        "subcontract",
                        "own-contractor",
                        "attestation",
                        "cloud-service",
                        "social-media-account",
                        "verification",
                        "measure",
                        "incident",
                        "audit",
                        "own-document",
                        "own-unit"));
    }
}
