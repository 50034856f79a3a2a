package org.daicho.contract.reach;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/** A contract is reached itself, through its unit, or, where a contractor as such is audited, through its contractor. */
@Singleton
class ContractReach implements Reachables {

    private static final String CONTRACT = "contract";

    @Override
    public List<Reachable> reachables() {
        return List.of(
                Reachable.of(CONTRACT, "contract")
                        .named("id", CONTRACT)
                        .named("unit_id", "organization-unit")
                        .named("contractor_id", "contractor"),
                Reachable.of("subcontract", "subcontract").on("contract_id", CONTRACT),
                Reachable.of("contract-delivery", "contract_delivery").on("contract_id", CONTRACT),
                Reachable.of("contract-disposal", "contract_disposal").on("contract_id", CONTRACT),
                Reachable.of("contract-inspection", "contract_inspection").on("contract_id", CONTRACT));
    }
}
