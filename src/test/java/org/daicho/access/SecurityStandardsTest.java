package org.daicho.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables in which OWASP's ASVS and API Top 10 are walked item by item: nothing left out, nothing that is not there. */
class SecurityStandardsTest {

    private static final String ASVS = "asvs-5.0-level-2.csv";
    private static final String API_TOP_10 = "api-top-10-2023.csv";

    /**
     * How many items of level 1 and 2 each section of ASVS 5.0.0 has. They are numbered from 1 without gaps: those of level 3
     * come last in their section.
     */
    private static final Map<String, Integer> ITEMS = Map.ofEntries(
            Map.entry("1.1", 2),
            Map.entry("1.2", 9),
            Map.entry("1.3", 11),
            Map.entry("1.4", 3),
            Map.entry("1.5", 2),
            Map.entry("2.1", 3),
            Map.entry("2.2", 3),
            Map.entry("2.3", 4),
            Map.entry("2.4", 1),
            Map.entry("3.2", 2),
            Map.entry("3.3", 4),
            Map.entry("3.4", 6),
            Map.entry("3.5", 5),
            Map.entry("3.7", 2),
            Map.entry("4.1", 3),
            Map.entry("4.2", 1),
            Map.entry("4.3", 2),
            Map.entry("4.4", 4),
            Map.entry("5.1", 1),
            Map.entry("5.2", 3),
            Map.entry("5.3", 2),
            Map.entry("5.4", 3),
            Map.entry("6.1", 3),
            Map.entry("6.2", 12),
            Map.entry("6.3", 4),
            Map.entry("6.4", 4),
            Map.entry("6.5", 5),
            Map.entry("6.6", 3),
            Map.entry("6.8", 4),
            Map.entry("7.1", 3),
            Map.entry("7.2", 4),
            Map.entry("7.3", 2),
            Map.entry("7.4", 5),
            Map.entry("7.5", 2),
            Map.entry("7.6", 2),
            Map.entry("8.1", 2),
            Map.entry("8.2", 3),
            Map.entry("8.3", 1),
            Map.entry("8.4", 1),
            Map.entry("9.1", 3),
            Map.entry("9.2", 4),
            Map.entry("10.1", 2),
            Map.entry("10.2", 2),
            Map.entry("10.3", 4),
            Map.entry("10.4", 11),
            Map.entry("10.5", 5),
            Map.entry("10.6", 2),
            Map.entry("10.7", 3),
            Map.entry("11.1", 2),
            Map.entry("11.2", 3),
            Map.entry("11.3", 3),
            Map.entry("11.4", 4),
            Map.entry("11.5", 1),
            Map.entry("11.6", 1),
            Map.entry("12.1", 3),
            Map.entry("12.2", 2),
            Map.entry("12.3", 4),
            Map.entry("13.1", 1),
            Map.entry("13.2", 5),
            Map.entry("13.3", 2),
            Map.entry("13.4", 5),
            Map.entry("14.1", 2),
            Map.entry("14.2", 4),
            Map.entry("14.3", 3),
            Map.entry("15.1", 3),
            Map.entry("15.2", 3),
            Map.entry("15.3", 7),
            Map.entry("16.1", 1),
            Map.entry("16.2", 5),
            Map.entry("16.3", 4),
            Map.entry("16.4", 3),
            Map.entry("16.5", 3),
            Map.entry("17.1", 1),
            Map.entry("17.2", 4),
            Map.entry("17.3", 2));

    /** A class of ours, as the tables name them: two words or more. */
    private static final Pattern CLASS = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}(?:IT)?\\b");

    /** Words that look like classes, and are other people's. */
    private static final Set<String> NOT_OURS = Set.of(
            "PermissionsAllowed", "SecureRandom", "LogoutTokenValidator", "JavaScript", "CloudEvents", "WebSockets");

    @Test
    void every_item_of_level_1_and_2_is_there_once() throws IOException {
        List<String> wanted = ITEMS.entrySet().stream()
                .flatMap(section ->
                        IntStream.rangeClosed(1, section.getValue()).mapToObj(item -> section.getKey() + '.' + item))
                .toList();

        assertThat(rows(ASVS)).extracting(row -> row.get("item")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(rows(ASVS)).extracting(row -> row.get("level")).containsOnly("1", "2");
    }

    @Test
    void every_risk_of_the_ten_is_there_once() throws IOException {
        assertThat(rows(API_TOP_10))
                .extracting(row -> row.get("item"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(n -> "API" + n).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ASVS, API_TOP_10})
    void every_item_says_whether_and_how_it_is_met(String table) throws IOException {
        assertThat(rows(table)).allSatisfy(row -> {
            assertThat(row.get("state")).as(row.get("item")).isIn("met", "not applicable", "open");
            assertThat(row.get("subject")).as(row.get("item")).isNotBlank();
            assertThat(row.get("how")).as(row.get("item")).isNotBlank();
        });
    }

    /** A class that was renamed or went away, or a test that never was, must not stand there as a proof. */
    @ParameterizedTest
    @ValueSource(strings = {ASVS, API_TOP_10})
    void every_class_that_is_named_is_there(String table) throws IOException {
        Set<String> known = sources();
        Map<String, Set<String>> missing = new TreeMap<>();
        for (CSVRecord row : rows(table)) {
            Set<String> unknown = CLASS.matcher(row.get("how"))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !known.contains(name) && !NOT_OURS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!unknown.isEmpty()) {
                missing.put(row.get("item"), unknown);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(Role.class.getResourceAsStream(table), table);
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }
}
