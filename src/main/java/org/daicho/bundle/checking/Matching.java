package org.daicho.bundle.checking;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.daicho.bundle.checking.listing.Listing;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Holds a list against the files that are there, both ways. Both are gone through side by side; only what is out of step
 * waits in memory, which in a bag of this service is nothing.
 */
final class Matching {

    static final Text CHANGED = Text.of("内容が目録の SHA-256 と違います。", "Its content is not that of the manifest (SHA-256).");
    static final Text MISSING = Text.of("目録にありますが、ファイルがありません。", "The manifest lists it, but it is missing.");
    static final Text ADDED = Text.of("目録にないファイルが加えられています。", "It was added: no manifest lists it.");

    /**
     * What is said of a file.
     *
     * @param differs from what the list says of it
     * @param missing though it is on the list
     * @param added though it is not on the list
     */
    record Words(Text agrees, Text differs, Text missing, Text added) {}

    private static final Words MANIFEST = new Words(Text.of("一致しました。", "as recorded."), CHANGED, MISSING, ADDED);

    /** What could not be read: found broken before, so its digest is not judged again. */
    static final String UNREADABLE = "";

    private final Listing lines;
    private final Words words;
    private final Consumer<Finding> findings;
    private final Map<String, String> promised = new LinkedHashMap<>();
    private final Map<String, String> present = new LinkedHashMap<>();

    /** Against a manifest. */
    Matching(Listing lines, Consumer<Finding> findings) {
        this(lines, MANIFEST, findings);
    }

    Matching(Listing lines, Words words, Consumer<Finding> findings) {
        this.lines = lines;
        this.words = words;
        this.findings = findings;
    }

    void found(String path, String sha256) throws IOException {
        String expected = promised.remove(path);
        if (expected != null) {
            judge(path, expected, sha256);
            return;
        }
        String twice = present.put(path, sha256);
        if (twice != null) {
            findings.accept(Finding.broken(path, words.added()));
        }
        step();
    }

    /** When every file has been met. */
    void finish() throws IOException {
        while (step()) {
            // what is left of the manifest
        }
        promised.keySet().forEach(path -> findings.accept(Finding.broken(path, words.missing())));
        present.keySet().forEach(path -> findings.accept(Finding.broken(path, words.added())));
    }

    private boolean step() throws IOException {
        Listing.@Nullable Line line = lines.next();
        if (line == null) {
            return false;
        }
        String there = present.remove(line.path());
        if (there != null) {
            judge(line.path(), line.sha256(), there);
        } else if (promised.put(line.path(), line.sha256()) != null) {
            findings.accept(Finding.broken(line.path(), words.missing()));
        }
        return true;
    }

    private void judge(String path, String expected, String sha256) {
        if (!sha256.equals(UNREADABLE)) {
            findings.accept(
                    sha256.equals(expected)
                            ? Finding.holds(path, words.agrees())
                            : Finding.broken(path, words.differs()));
        }
    }
}
