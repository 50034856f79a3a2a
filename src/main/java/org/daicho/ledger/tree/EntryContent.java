package org.daicho.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf of the tree commits to: everything about an entry except its place, which the tree itself proves.
 *
 * <p>The leaf's data is UTF-8 of one JSON object in the canonical form of RFC 8785, without a line end. Its members, in
 * this order: {@code actor} text; {@code id} UUID in lower case; {@code recordedAt} UTC with exactly six digits of the
 * second, {@code 2026-04-01T00:30:00.123456Z}; {@code requestId} text or null; {@code state} the object as it is stored,
 * byte for byte, which is canonical already; {@code subjectId} UUID; {@code subjectType} text; {@code verb} text;
 * {@code version} integer. The hash of the leaf is SHA-256 of a zero byte and this data.
 *
 * <p>The state is put in unread. No other entry can have the same bytes for all that: quotes inside of texts are escaped,
 * so the last {@code ,"subjectId":"} always is where the state ends.
 *
 * @param recordedAt to the microsecond, as the database keeps it
 */
public record EntryContent(
        UUID id,
        String subjectType,
        UUID subjectId,
        long version,
        String verb,
        String actor,
        Instant recordedAt,
        @Nullable String requestId,
        String state) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public String canonical() {
        StringBuilder json = new StringBuilder(state.length() + 400).append("{\"actor\":");
        text(json, actor).append(",\"id\":\"").append(id).append("\",\"recordedAt\":\"");
        MICROSECONDS.formatTo(recordedAt, json);
        json.append("\",\"requestId\":");
        if (requestId == null) {
            json.append("null");
        } else {
            text(json, requestId);
        }
        json.append(",\"state\":").append(state).append(",\"subjectId\":\"").append(subjectId);
        text(json.append("\",\"subjectType\":"), subjectType);
        text(json.append(",\"verb\":"), verb);
        return json.append(",\"version\":").append(version).append('}').toString();
    }

    public byte[] leafHash() {
        return MerkleHash.leaf(canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 8785, section 3.2.2.2: short escapes where JSON has one, otherwise as little as possible. */
    private static StringBuilder text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"');
    }
}
