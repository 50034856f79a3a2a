package org.daicho.contractor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contractor (委託事業者（受託者）) as the register holds it.
 *
 * @param legalForm as the name states it; two names with different forms are two companies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contractor")
public record ContractorView(
        UUID id,
        long version,
        ContractorState state,
        @Nullable String corporateNumber,
        String name,
        @Nullable String nameKana,
        LegalForm legalForm,
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ContractorView of(Contractor contractor) {
        return new ContractorView(
                contractor.id,
                contractor.version,
                contractor.state,
                contractor.corporateNumber,
                contractor.name,
                contractor.nameKana,
                contractor.legalForm,
                contractor.postalCode,
                contractor.address,
                contractor.phone,
                contractor.email,
                contractor.note,
                contractor.createdAt,
                contractor.updatedAt);
    }
}
