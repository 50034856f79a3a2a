package org.daicho.verification;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/** Verifications, measures and incidents are reached through what they are about. */
@Singleton
class VerificationReach implements Reachables {

    private static final String[] SERVICES = {"cloud-service", "social-media-account"};

    @Override
    public List<Reachable> reachables() {
        return List.of(
                Reachable.of("verification", "verification")
                        .on("subject_id", "contract", "cloud-service")
                        .named("contractor_id", "contractor"),
                Reachable.of("incident", "incident")
                        .on("contract_id", "contract")
                        .on("service_id", SERVICES)
                        .named("contractor_id", "contractor"),
                Reachable.of("measure", "measure")
                        .on("contract_id", "contract")
                        .on("service_id", SERVICES)
                        .on("verification_id", "verification")
                        .on("incident_id", "incident")
                        .named("contractor_id", "contractor"));
    }
}
