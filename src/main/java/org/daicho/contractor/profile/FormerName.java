package org.daicho.contractor.profile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.LegalForm;

/** A name under which a contractor was known, kept so that it is still found by it. */
@Embeddable
public record FormerName(String name, String nameKey, @Enumerated(EnumType.STRING) LegalForm legalForm) {

    public static FormerName of(CompanyName company) {
        return new FormerName(company.written(), company.key(), company.form());
    }

    /** Makes the kept names those that are wanted. */
    public static void keep(Set<FormerName> kept, List<String> wanted) {
        kept.removeIf(former -> !wanted.contains(former.name));
        Set<String> there = kept.stream().map(FormerName::name).collect(Collectors.toSet());
        wanted.stream().filter(name -> !there.contains(name)).forEach(name -> kept.add(of(CompanyName.of(name))));
    }
}
