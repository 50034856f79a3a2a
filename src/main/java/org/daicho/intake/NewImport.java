package org.daicho.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Strict about every part: a misspelt {@code dryRun}, or one in the URL, that went unnoticed would make a
 * real import of a trial.
 */
record NewImport(FileUpload file, String fileName, @Nullable String profile, boolean dryRun) {

    private static final String FILE = "file";
    private static final Set<String> PARTS = Set.of(FILE, "profile", "dryRun");
    private static final int LONGEST_NAME = 300;

    private static final Text NO_FILE = Text.of("file という名前でファイルを添付してください。", "Attach the file as the part named file.");
    private static final Text ONE_FILE = Text.of("ファイルは1つずつ取り込んでください。", "Import one file at a time.");
    private static final Text UNKNOWN_PART = Text.of(
            "「%s」という項目はありません。使えるもの: file（ファイル）、profile、dryRun（文字）",
            "There is no part \"%s\"; there are: file (a file), profile and dryRun (texts).");
    private static final Text IN_THE_URL =
            Text.of("「%s」は URL ではなくフォームの項目として送信してください。", "Send \"%s\" as a part of the form, not in the URL.");
    private static final Text TRUE_OR_FALSE = Text.of("true か false で指定してください。", "Say true or false.");
    private static final Text NAME_TOO_LONG = Text.of(
                    "ファイル名が長すぎます（上限 %d 文字）。", "The file name is too long: the limit is %d characters.")
            .with(LONGEST_NAME);

    /** Throws 400 with everything that is wrong with the request. */
    static NewImport read(
            Collection<String> queryParameters, Map<String, Collection<FormValue>> parts, FileUpload file) {
        Violations violations = new Violations();
        queryParameters.forEach(name -> violations.refuseIf(true, name, "unknown-parameter", IN_THE_URL.with(name)));
        parts.forEach((name, values) -> checkPart(name, values, violations));
        String dryRun = text(parts, "dryRun");
        violations.refuseIf(
                dryRun != null && !Set.of("true", "false").contains(dryRun), "/dryRun", "true-or-false", TRUE_OR_FALSE);
        violations.refuseIf(file == null, "/file", "required", NO_FILE);
        String name = file == null || file.fileName() == null ? "" : file.fileName();
        String stored = violations.read("/file", Normalizer.normalize(name, Normalizer.Form.NFC), StoredText::line);
        violations.refuseIf(
                name.codePointCount(0, name.length()) > LONGEST_NAME, "/file", "file-name-too-long", NAME_TOO_LONG);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return new NewImport(file, stored, text(parts, "profile"), "true".equals(dryRun));
    }

    private static void checkPart(String name, Collection<FormValue> values, Violations violations) {
        boolean known =
                PARTS.contains(name) && values.stream().allMatch(value -> value.isFileItem() == name.equals(FILE));
        violations
                .refuseIf(!known, "/" + name, "unknown-part", UNKNOWN_PART.with(name))
                .refuseIf(known && values.size() > 1, "/" + name, "more-than-one", ONE_FILE);
    }

    private static @Nullable String text(Map<String, Collection<FormValue>> parts, String name) {
        return parts.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .findFirst()
                .orElse(null);
    }
}
