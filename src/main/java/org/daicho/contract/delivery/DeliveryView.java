package org.daicho.contract.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.contract.terms.Classification;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Information handed to the contractor as the register holds it; see {@link NewDelivery}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractDelivery")
@Remembered("contract-delivery")
public record DeliveryView(
        UUID id,
        long version,
        UUID contractId,
        String what,
        @Nullable Classification classification,
        boolean myNumber,
        Medium medium,
        @Nullable Integer personsAffected,
        LocalDate deliveredOn,
        @Nullable LocalDate returnDueOn,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id,
                delivery.version,
                delivery.contractId,
                delivery.what,
                delivery.classification,
                delivery.myNumber,
                delivery.medium,
                delivery.personsAffected,
                delivery.deliveredOn,
                delivery.returnDueOn,
                delivery.note,
                delivery.createdAt,
                delivery.updatedAt);
    }
}
