package org.daicho.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daicho.intake.csv.CsvFile;
import org.daicho.intake.csv.CsvLimits;
import org.daicho.intake.csv.UnreadableCsvException;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Profile;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/**
 * A file that can be read to its end and has the columns that the profile needs. It is read once just to know that, because
 * a file that breaks off in the middle must not leave half of itself behind.
 *
 * @param encoding UTF-8 or windows-31j
 * @param unmappedColumns headings that mean nothing to the profile
 */
record ReceivedFile(Path path, String name, long size, String sha256, String encoding, List<String> unmappedColumns) {

    static final CsvLimits LIMITS = CsvLimits.DEFAULT;

    private static final Text MISSING_COLUMN = Text.of("必須の列「%s」がありません。", "The required column \"%s\" is not there.");
    private static final Text NO_ROWS = Text.of("見出しの下に行がありません。", "There are no rows below the headings.");

    /** Throws 400 with everything that makes the file as a whole unusable. */
    static ReceivedFile check(Path path, String name, Profile profile) throws IOException {
        try (CsvFile csv = CsvFile.open(path, LIMITS)) {
            List<String> headings = csv.headings();
            requireColumns(profile, headings);
            if (!csv.hasNext()) {
                throw refused(List.of(Violation.at("/file", "no-rows", NO_ROWS)));
            }
            while (csv.hasNext()) {
                csv.next();
            }
            List<String> unmapped = headings.stream()
                    .filter(heading -> profile.column(heading) == null)
                    .toList();
            return new ReceivedFile(
                    path, name, Files.size(path), sha256(path), csv.charset().name(), unmapped);
        } catch (UnreadableCsvException unreadable) {
            throw refused(List.of(unreadable.violation()));
        }
    }

    private static void requireColumns(Profile profile, List<String> headings) {
        List<Field> present = headings.stream()
                .map(profile::column)
                .filter(Objects::nonNull)
                .map(Profile.Column::field)
                .toList();
        List<Violation> missing = Stream.of(Field.values())
                .filter(field -> field.isRequired() && !present.contains(field))
                .map(field -> Violation.at("/file", "missing-column", MISSING_COLUMN.with(profile.headingOf(field))))
                .toList();
        if (!missing.isEmpty()) {
            throw refused(missing);
        }
    }

    private static ProblemException refused(List<Violation> violations) {
        return ProblemException.of(ProblemKind.INVALID_REQUEST, violations);
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
