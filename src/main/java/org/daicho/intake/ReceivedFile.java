package org.daicho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.daicho.intake.csv.CsvFile;
import org.daicho.intake.csv.CsvLimits;
import org.daicho.intake.csv.UnreadableCsvException;
import org.daicho.intake.profile.Mapping;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/**
 * A file that can be read to its end and has the columns that the profile needs. It is read once just to know that, because
 * a file that breaks off in the middle must not leave half of itself behind.
 *
 * @param encoding UTF-8 or windows-31j
 */
record ReceivedFile(Path path, String name, long size, String sha256, String encoding, Mapping mapping) {

    static final CsvLimits LIMITS = CsvLimits.DEFAULT;

    private static final Text MISSING_COLUMN = Text.of("必須の列「%s」がありません。", "The required column \"%s\" is not there.");
    private static final Text SAME_COLUMN = Text.of(
            "見出し「%s」と「%s」は同じ項目です。どちらの列か決められません。", "The headings \"%s\" and \"%s\" mean the same: which column counts?");
    private static final Text NO_ROWS = Text.of("見出しの下に行がありません。", "There are no rows below the headings.");

    /**
     * Throws 400 with everything that makes the file as a whole unusable.
     *
     * @param mappings how to read a file of these headings
     */
    static ReceivedFile check(Path path, String name, Function<List<String>, Mapping> mappings) throws IOException {
        Violations violations = new Violations();
        try (CsvFile csv = CsvFile.open(path, LIMITS)) {
            Mapping mapping = mappings.apply(csv.headings());
            checkColumns(mapping, violations);
            violations.refuseIf(!csv.hasNext(), "/file", "no-rows", NO_ROWS);
            violations.orThrow(ProblemKind.INVALID_REQUEST);
            while (csv.hasNext()) {
                csv.next();
            }
            return new ReceivedFile(
                    path, name, Files.size(path), sha256(path), csv.charset().name(), mapping);
        } catch (UnreadableCsvException unreadable) {
            Violation found = unreadable.violation();
            String pointer = found.pointer() == null ? "/file" : found.pointer();
            violations.add(List.of(new Violation(found.code(), pointer, found.message(), found.value())));
            violations.orThrow(ProblemKind.INVALID_REQUEST);
            throw unreadable;
        }
    }

    private static void checkColumns(Mapping mapping, Violations violations) {
        mapping.missing()
                .forEach(field -> violations.refuseIf(
                        true, "/file", "missing-column", MISSING_COLUMN.with(mapping.heading(field))));
        mapping.doubled()
                .forEach((heading, earlier) ->
                        violations.refuseIf(true, "/file", "duplicate-heading", SAME_COLUMN.with(earlier, heading)));
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
