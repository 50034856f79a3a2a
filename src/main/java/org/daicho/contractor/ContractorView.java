package org.daicho.contractor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.contact.ContactData;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.contractor.profile.Contact;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.contractor.profile.FormerName;
import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.contractor.profile.Site;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contractor (委託事業者（受託者）) as the register holds it.
 *
 * @param legalForm as the name states it; two names with different forms are two companies
 * @param formerNames names it had before, and names of duplicates that it absorbed; it is found by them too
 * @param closedOn the day it ceased, was merged, or was found to be a duplicate
 * @param successorId who took over: the company it was merged into, or the entry that absorbed it
 * @param duplicate whether it was never a company of its own, only entered twice
 * @param ownFields the body's own fields (独自項目), by their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Contractor")
@Remembered("contractor")
public record ContractorView(
        UUID id,
        long version,
        ContractorState state,
        @Nullable String corporateNumber,
        String name,
        @Nullable String nameKana,
        LegalForm legalForm,
        @Schema(examples = "[\"有限会社岩手山計算\"]") List<String> formerNames,
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String representative,
        @Nullable String phone,
        @Nullable String email,
        @ContactData @Schema(description = "contact:read の権限がある場合だけ返す。Only with contact:read.") @Nullable List<Contact> contacts,
        List<Site> sites,
        @Nullable String headquartersCountry,
        @Nullable MajorityOwner majorityOwner,
        @Nullable ExternalsDeclaration externalsDeclaration,
        @Nullable String note,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause,
        @Nullable UUID successorId,
        @Schema(examples = "false") boolean duplicate,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "{\"budgetCode\": \"委託料\"}") Map<String, Object> ownFields)
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
                contractor.formerNames.stream().map(FormerName::name).sorted().toList(),
                contractor.postalCode,
                contractor.address,
                contractor.representative,
                contractor.phone,
                contractor.email,
                List.copyOf(contractor.contacts),
                List.copyOf(contractor.sites),
                contractor.headquartersCountry,
                contractor.majorityOwner,
                contractor.externalsDeclaration,
                contractor.note,
                contractor.closedOn,
                contractor.closedBecause,
                contractor.successorId,
                contractor.duplicate,
                contractor.createdAt,
                contractor.updatedAt,
                contractor.ownFields);
    }
}
