package org.daicho.externalservice.cloud.terms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** The countries in which data are kept, as ISO 3166-1 alpha-2 codes, and how registers name them. */
public final class DataCountries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** What officials write, where the names of the platform differ. */
    private static final Map<String, String> OFFICIAL = Map.of("US", "米国", "GB", "英国", "AU", "豪州", "KR", "韓国");

    private static final Map<String, String> BY_NAME = names();

    private DataCountries() {}

    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** 日本, 米国; a code that is none stands for itself. */
    public static String labelJa(String code) {
        return OFFICIAL.getOrDefault(code, new Locale("", code).getDisplayCountry(Locale.JAPANESE));
    }

    /** By the code, or the Japanese or English name, in whatever width. */
    public static Optional<String> ofLabel(String label) {
        return Optional.ofNullable(BY_NAME.get(SearchText.fold(label)));
    }

    /**
     * Whether somebody must judge the risk of other countries' law: where the data are outside Japan, and where nobody
     * knows or has said where they are.
     */
    public static boolean mayLeaveJapan(@Nullable List<String> countries, boolean unknown) {
        return unknown
                || countries == null
                || countries.isEmpty()
                || countries.stream().anyMatch(country -> !country.equals("JP"));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        CODES.forEach(code -> {
            Locale country = new Locale("", code);
            for (String name : Arrays.asList(
                    code, country.getDisplayCountry(Locale.JAPANESE), country.getDisplayCountry(Locale.ENGLISH))) {
                names.put(SearchText.fold(name), code);
            }
        });
        OFFICIAL.forEach((code, name) -> names.put(SearchText.fold(name), code));
        names.put(SearchText.fold("アメリカ"), "US");
        names.put(SearchText.fold("日本国"), "JP");
        names.put(SearchText.fold("国内"), "JP");
        return Map.copyOf(names);
    }
}
