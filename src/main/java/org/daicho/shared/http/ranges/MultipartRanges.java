package org.daicho.shared.http.ranges;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of an answer with several ranges (RFC 9110, section 14.6); its length is known before it is written. */
record MultipartRanges(Representation whole, List<ByteRange> ranges, String boundary) {

    String mediaType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    long length() {
        return ranges.stream()
                        .mapToLong(range -> head(range).length + range.length())
                        .sum()
                + tail().length;
    }

    void write(OutputStream target) throws IOException {
        for (ByteRange range : ranges) {
            target.write(head(range));
            whole.write(range.from(), range.to(), target);
        }
        target.write(tail());
    }

    private byte[] head(ByteRange range) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: " + whole.mediaType() + "\r\nContent-Range: "
                + range.header(whole.length()) + "\r\n\r\n");
    }

    private byte[] tail() {
        return ascii("\r\n--" + boundary + "--\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
