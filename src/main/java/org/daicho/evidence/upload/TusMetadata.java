package org.daicho.evidence.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** {@code Upload-Metadata} of tus 1.0: names and Base64, of which {@code evidenceId} and {@code filetype} mean something here. */
record TusMetadata(UUID evidenceId, @Nullable String fileType) {

    static final String HEADER = "Upload-Metadata";

    private static final int LONGEST_TYPE = 200;
    private static final Text NO_EVIDENCE = Text.of(
            "Upload-Metadata に、予告した証拠資料の evidenceId を Base64 で書いてください。",
            "Upload-Metadata needs the evidenceId of announced evidence, in Base64.");

    /** Throws 400. */
    static TusMetadata parse(@Nullable String header) {
        try {
            Map<String, String> values = new HashMap<>();
            for (String pair : header == null ? new String[0] : header.split(",")) {
                String[] halves = pair.strip().split(" ", 2);
                values.put(halves[0], halves.length < 2 ? "" : decoded(halves[1]));
            }
            String type = values.get("filetype");
            return new TusMetadata(
                    UUID.fromString(values.getOrDefault("evidenceId", "")),
                    type == null || type.isEmpty() || type.length() > LONGEST_TYPE ? null : type);
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalid(HEADER, "malformed-metadata", NO_EVIDENCE, header);
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }
}
