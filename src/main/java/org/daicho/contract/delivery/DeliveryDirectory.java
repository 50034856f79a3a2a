package org.daicho.contract.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What other rooms may ask of the information handed over. */
@Singleton
public class DeliveryDirectory {

    private final Deliveries deliveries;

    @Inject
    DeliveryDirectory(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Everything that was handed over under the contract, oldest first. */
    public List<DeliveryView> ofContract(UUID contractId) {
        return deliveries.list("contractId = ?1 order by deliveredOn, id", contractId).stream()
                .map(DeliveryView::of)
                .toList();
    }
}
