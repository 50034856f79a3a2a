package org.daicho.page.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daicho.contract.ContractDirectory;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.page.layout.Cell;
import org.daicho.page.place.Places;
import org.jspecify.annotations.Nullable;

/** What verifications, measures and incidents are about, by name: whoever may see them may see that. */
@Singleton
public class Subjects {

    /** One of a list, and what it is about: the contract before the service before the contractor. */
    public record Of(@Nullable UUID contractId, @Nullable UUID serviceId, @Nullable UUID contractorId) {}

    private final ContractDirectory contracts;
    private final CloudServiceDirectory services;
    private final SocialMediaAccountDirectory accounts;
    private final ContractorDirectory contractors;

    @Inject
    Subjects(
            ContractDirectory contracts,
            CloudServiceDirectory services,
            SocialMediaAccountDirectory accounts,
            ContractorDirectory contractors) {
        this.contracts = contracts;
        this.services = services;
        this.accounts = accounts;
        this.contractors = contractors;
    }

    /** The name of each, leading to its page. Four questions, however long the list is. */
    public Map<UUID, Cell> names(Collection<Of> all) {
        Map<UUID, Cell> names = new HashMap<>();
        List<UUID> used = ids(all, Of::serviceId);
        put(names, "contractor", contractors.names(ids(all, Of::contractorId)));
        put(names, "cloud-service", services.names(used));
        put(names, "social-media-account", accounts.names(used));
        put(names, "contract", contracts.titles(ids(all, Of::contractId)));
        return names;
    }

    public static Cell cell(Of about, Map<UUID, Cell> names) {
        return Stream.of(about.contractId(), about.serviceId(), about.contractorId())
                .filter(Objects::nonNull)
                .findFirst()
                .map(names::get)
                .orElse(Cell.of(null));
    }

    private static List<UUID> ids(Collection<Of> all, Function<Of, @Nullable UUID> which) {
        return all.stream().map(which).filter(Objects::nonNull).distinct().toList();
    }

    private static void put(Map<UUID, Cell> names, String type, Map<UUID, String> found) {
        found.forEach((id, name) -> names.put(id, Places.link(name, type, id)));
    }
}
