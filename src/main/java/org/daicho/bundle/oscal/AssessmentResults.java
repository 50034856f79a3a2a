package org.daicho.bundle.oscal;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daicho.bundle.sheet.SheetFile;
import org.daicho.shared.id.Ids;
import org.daicho.shared.time.TokyoClock;
import org.jspecify.annotations.Nullable;

/**
 * OSCAL assessment results written item by item (NIST, OSCAL 1.1.2, assessment-results model). Its traps: a plan must be
 * named even where there is none, so a resource says so; a finding is satisfied or not and nothing between, so what does not
 * apply or is waived is left out; arrays are never empty; texts are of one line. Every identifier is made of what it names,
 * so the same bundle gives the same bytes.
 */
public final class AssessmentResults implements Closeable {

    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final String NO_PLAN =
            "この一式は評価計画に基づかず、台帳の記録から作成した。There is no assessment plan: made of the register's own record.";

    private final String id;
    private final String title;
    private final OffsetDateTime asOf;
    private final JsonItems observations = new JsonItems();
    private final JsonItems findings = new JsonItems();
    private final JsonItems resources = new JsonItems();
    private final SheetFile document = new SheetFile();

    /** @param id of the bundle */
    public AssessmentResults(UUID id, String title, OffsetDateTime asOf) throws IOException {
        this.id = "oscal-assessment:" + id;
        this.title = title;
        this.asOf = asOf;
        resources.add(fields(
                "uuid", uuid(this.id + ":no-plan"), "title", "評価計画なし No assessment plan", "description", NO_PLAN));
    }

    /** Something that was looked at; findings refer to it by the same name. */
    public void observation(String name, String text, String method, @Nullable LocalDate on) throws IOException {
        observations.add(fields(
                "uuid", uuid(name), "description", line(text), "methods", List.of(method), "collected", collected(on)));
    }

    /**
     * A piece of evidence, as something that was looked at and as a file.
     *
     * @param path from this document to the file
     */
    public void evidence(String name, String text, @Nullable LocalDate on, String path, String sha256)
            throws IOException {
        String resource = uuid(name + ":file");
        observations.add(fields(
                "uuid",
                uuid(name),
                "description",
                line(text),
                "methods",
                List.of("EXAMINE"),
                "relevant-evidence",
                List.of(fields("href", "#" + resource, "description", line(text))),
                "collected",
                collected(on)));
        resources.add(fields(
                "uuid",
                resource,
                "title",
                line(text),
                "rlinks",
                List.of(fields("href", path, "hashes", List.of(fields("algorithm", "SHA-256", "value", sha256))))));
    }

    /**
     * @param target a code, such as that of a requirement; becomes a token as OSCAL writes them
     * @param observation the name under which it was observed
     */
    public void finding(String name, String title, String text, String target, boolean satisfied, String observation)
            throws IOException {
        findings.add(fields(
                "uuid",
                uuid(name),
                "title",
                line(title),
                "description",
                line(text),
                "target",
                fields(
                        "type",
                        "objective-id",
                        "target-id",
                        target.toLowerCase(Locale.ROOT).replace('_', '-'),
                        "status",
                        fields("state", satisfied ? "satisfied" : "not-satisfied")),
                "related-observations",
                List.of(fields("observation-uuid", uuid(observation)))));
    }

    public SheetFile.Finished finish() throws IOException {
        document.write("{\"assessment-results\":{\"uuid\":" + JsonItems.json(uuid(id)));
        document.write(",\n\"metadata\":"
                + JsonItems.json(fields(
                        "title",
                        line(title),
                        "last-modified",
                        moment(asOf),
                        "version",
                        "1",
                        "oscal-version",
                        "1.1.2")));
        document.write(",\n\"import-ap\":" + JsonItems.json(fields("href", "#" + uuid(id + ":no-plan"))));
        document.write(",\n\"results\":[{\"uuid\":" + JsonItems.json(uuid(id + ":result")));
        document.write(",\"title\":" + JsonItems.json(line(title)) + ",\"description\":" + JsonItems.json(line(title)));
        document.write(",\"start\":" + JsonItems.json(moment(asOf)));
        document.write(",\n\"reviewed-controls\":{\"control-selections\":[{\"include-all\":{}}]}");
        observations.placeInto(document, "observations");
        findings.placeInto(document, "findings");
        document.write("}],\n\"back-matter\":{");
        resources.placeFirstInto(document, "resources");
        return document.write("}}}\n").finish();
    }

    private String collected(@Nullable LocalDate on) {
        return moment(on == null ? asOf : on.atStartOfDay(TokyoClock.ZONE).toOffsetDateTime());
    }

    /** With its seconds, which the model demands and {@code toString} leaves out at midnight. */
    private static String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static String uuid(String name) {
        return Ids.named(name).toString();
    }

    private static String line(String text) {
        String line = BREAKS.matcher(text.strip()).replaceAll(" ");
        return line.isEmpty() ? "-" : line;
    }

    /** In the given order, which the model's readers find easier to follow. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        for (Closeable part : List.of(observations, findings, resources, document)) {
            part.close();
        }
    }
}
