package org.daicho.intake.row;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.daicho.externalservice.cloud.terms.DataCountries;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/**
 * The countries that registers name: the names and codes of ISO 3166-1, and a table of the other words that desks write.
 * EU and 海外 are no countries: whoever writes so does not know the country, which is what is kept of it.
 */
@Singleton
public class Countries {

    /**
     * @param unknown whether the country of all the data or of some of them is not known
     * @param regions words that name more than one country
     */
    public record Places(List<String> codes, boolean unknown, List<String> regions) {}

    /** @param countries words by the code of their country */
    private record WordTable(Map<String, List<String>> countries, List<String> regions, List<String> unknown) {}

    private static final Pattern SEPARATOR = Pattern.compile("[/／,、，・;；\\n]|及び");
    private static final Text NOT_A_COUNTRY = Text.of(
            "「%s」という国は読めません。「日本」「米国」のように、または JP、US のような2文字の国コードで書いてください。分からないときは「不明」と書きます。",
            "\"%s\" is no country that is known here. Write 日本 or 米国, or a code of two letters such as JP; 不明 if nobody knows.");

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    @Inject
    Countries(ObjectMapper json) {
        try (InputStream in = Countries.class.getResourceAsStream("/org/daicho/intake/countries.json")) {
            WordTable table = json.readValue(Objects.requireNonNull(in), WordTable.class);
            table.countries().forEach((code, words) -> words.forEach(word -> codes.put(Words.plain(word), code)));
            table.regions().forEach(word -> regions.add(Words.plain(word)));
            table.unknown().forEach(word -> unknown.add(Words.plain(word)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws UnreadableValueException {@code unknown-country} */
    public Places parse(String text) {
        Set<String> found = new LinkedHashSet<>();
        List<String> wide = new ArrayList<>();
        boolean nobodyKnows = false;
        for (String part : SEPARATOR.split(text)) {
            String plain = Words.plain(part);
            if (regions.contains(plain)) {
                wide.add(part.strip());
            } else if (unknown.contains(plain)) {
                nobodyKnows = true;
            } else if (!plain.isEmpty()) {
                found.add(country(part, plain, text));
            }
        }
        return new Places(List.copyOf(found), nobodyKnows || !wide.isEmpty(), List.copyOf(wide));
    }

    private String country(String part, String plain, String text) {
        String code = codes.get(plain);
        return code != null
                ? code
                : DataCountries.ofLabel(part)
                        .orElseThrow(() -> new UnreadableValueException(
                                "unknown-country", NOT_A_COUNTRY.with(part.strip()), text));
    }
}
