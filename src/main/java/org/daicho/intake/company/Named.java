package org.daicho.intake.company;

import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.jspecify.annotations.Nullable;

/** How a row names a company. */
public record Named(CompanyName name, @Nullable CorporateNumber number) {

    @Nullable String digits() {
        return number == null ? null : number.digits();
    }
}
