package org.daicho.bundle.bag;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** {@code bag-info.txt} (RFC 8493 section 2.2.2) line by line, in the order given; and the declaration beside it. */
public final class BagInfo {

    public static final String FILE = "bag-info.txt";
    public static final String DECLARATION_FILE = "bagit.txt";
    /** RFC 8493 section 2.1.1, to the letter. */
    public static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final StringBuilder lines = new StringBuilder();

    public BagInfo sourceOrganization(String name) {
        return line("Source-Organization", name);
    }

    public BagInfo externalIdentifier(String identifier) {
        return line("External-Identifier", identifier);
    }

    public BagInfo externalDescription(String description) {
        return line("External-Description", description);
    }

    public BagInfo baggingDate(LocalDate date) {
        return line("Bagging-Date", date.toString());
    }

    public BagInfo softwareAgent(String nameAndVersion) {
        return line("Bag-Software-Agent", nameAndVersion);
    }

    /** @param octets bytes of all files under {@code data/} */
    public BagInfo payloadOxum(long octets, long files) {
        return line("Payload-Oxum", octets + "." + files);
    }

    /**
     * Any other line. A line break in the value becomes a blank rather than a folded line, which not every reader unfolds.
     *
     * @param label letters, digits and hyphens
     */
    public BagInfo line(String label, String value) {
        String oneLine = LINE_BREAKS.matcher(value.strip()).replaceAll(" ");
        if (!LABEL.matcher(label).matches() || oneLine.isEmpty()) {
            throw new IllegalArgumentException("not a line of bag-info.txt: %s: %s".formatted(label, value));
        }
        lines.append(label).append(": ").append(oneLine).append('\n');
        return this;
    }

    public String text() {
        return lines.toString();
    }
}
