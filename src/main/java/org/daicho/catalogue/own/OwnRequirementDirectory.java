package org.daicho.catalogue.own;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** What others may ask of the own requirements. */
@Singleton
public class OwnRequirementDirectory {

    private final OwnRequirements requirements;

    @Inject
    OwnRequirementDirectory(OwnRequirements requirements) {
        this.requirements = requirements;
    }

    /** In the order of their codes; codes that nobody has registered are left out. */
    public List<OwnRequirementView> withCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : requirements.list("code in ?1 order by code", List.copyOf(codes)).stream()
                        .map(OwnRequirementView::of)
                        .toList();
    }
}
