package org.daicho.contractor.profile;

import java.util.Locale;
import java.util.Set;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Countries by their ISO 3166-1 alpha-2 code, in capitals. */
public final class Country {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Text UNKNOWN = Text.of(
            "国は ISO 3166-1 の2文字（例：JP）で示してください。", "State the country by its two letters of ISO 3166-1, such as JP.");

    private Country() {}

    /** Notes a code that is none; an absent one is left to constraints. */
    public static void check(@Nullable String code, String pointer, Violations violations) {
        violations.refuseIf(code != null && !CODES.contains(code), pointer, "unknown-country", UNKNOWN);
    }
}
