package org.daicho.contractor.profile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.LegalForm;

/** A name under which a contractor was known, kept so that it is still found by it. */
@Embeddable
public record FormerName(String name, String nameKey, @Enumerated(EnumType.STRING) LegalForm legalForm) {

    public static FormerName of(CompanyName company) {
        return new FormerName(company.written(), company.key(), company.form());
    }
}
