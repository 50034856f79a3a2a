package org.daicho.shared.http.ranges;

import java.nio.charset.StandardCharsets;

/** {@code Content-Disposition: attachment} with the name twice: in full (RFC 8187) and in ASCII for clients that know no better. */
final class Attachment {

    /** attr-char of RFC 8187, section 3.2.1, besides letters and digits. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    static String header(String fileName) {
        return "attachment; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    /** A percent sign goes too: some clients would decode it (RFC 6266, appendix D). */
    private static String ascii(String fileName) {
        StringBuilder result = new StringBuilder();
        fileName.codePoints()
                .map(c -> c < 0x20 || c > 0x7e || "\"\\/%".indexOf(c) >= 0 ? '_' : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static String encoded(String fileName) {
        StringBuilder result = new StringBuilder();
        for (byte one : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            if (c < 0x80 && Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                result.append(c);
            } else {
                result.append('%').append(String.format("%02X", (int) c));
            }
        }
        return result.toString();
    }
}
