package org.daicho.contractor.reach;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/**
 * Contractors are master data, which everybody at the body may look up; what was found out about one is for those who have
 * to do with it: who is behind one of their contracts, subcontracts or services.
 */
@Singleton
class ContractorReach implements Reachables {

    @Override
    public List<Reachable> reachables() {
        return List.of(
                Reachable.of("contractor", "contractor")
                        .looselyOn("id", "own-contractor")
                        .openedToStaff(),
                Reachable.of("own-contractor", "contractor")
                        .named("id", "contractor")
                        .behind("contract", "contractor_id", "id", "contract")
                        .behind("contract_party", "contractor_id", "contract_id", "contract")
                        .behind("subcontract", "contractor_id", "contract_id", "contract")
                        .behind("cloud_service", "contractor_id", "id", "cloud-service")
                        .behind("social_media_account", "contractor_id", "id", "social-media-account"),
                Reachable.of("attestation", "attestation").on("contractor_id", "own-contractor"),
                Reachable.of("selection", "contractor_selection")
                        .named("contractor_id", "contractor")
                        .on("contract_id", "contract")
                        .behind("contract", "selection_id", "id", "contract"));
    }
}
