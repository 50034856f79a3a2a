package org.daicho.page.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.page.layout.Cell;
import org.daicho.page.place.Places;
import org.jspecify.annotations.Nullable;

/** What verifications and measures are about, by name: whoever may see them may see that. */
@Singleton
class Subjects {

    /** One of a list, and what it is about: the contract before the service before the contractor. */
    record Of(@Nullable UUID contractId, @Nullable UUID serviceId, @Nullable UUID contractorId) {}

    private final ContractDirectory contracts;
    private final CloudServiceDirectory services;
    private final ContractorDirectory contractors;

    @Inject
    Subjects(ContractDirectory contracts, CloudServiceDirectory services, ContractorDirectory contractors) {
        this.contracts = contracts;
        this.services = services;
        this.contractors = contractors;
    }

    /** Three questions, however long the list is. */
    Map<UUID, String> names(Collection<Of> all) {
        Map<UUID, String> names = new HashMap<>();
        names.putAll(contractors.names(all.stream()
                .map(Of::contractorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        names.putAll(services.names(all.stream()
                .map(Of::serviceId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        names.putAll(contracts.titles(all.stream()
                .map(Of::contractId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        return names;
    }

    static Cell cell(Of about, Map<UUID, String> names) {
        if (about.contractId() != null) {
            return link(about.contractId(), "contract", names);
        }
        if (about.serviceId() != null) {
            return names.containsKey(about.serviceId())
                    ? link(about.serviceId(), "cloud-service", names)
                    : Cell.link("—", Places.ACCOUNTS + '/' + about.serviceId());
        }
        return about.contractorId() == null ? Cell.of(null) : link(about.contractorId(), "contractor", names);
    }

    private static Cell link(UUID id, String type, Map<UUID, String> names) {
        return Places.link(names.getOrDefault(id, "—"), type, id);
    }
}
