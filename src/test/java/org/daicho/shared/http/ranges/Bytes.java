package org.daicho.shared.http.ranges;

import java.io.IOException;
import java.io.OutputStream;

/** A file of given bytes. */
record Bytes(byte[] content, String fileName) implements Representation {

    @Override
    public long length() {
        return content.length;
    }

    @Override
    public String etag() {
        return "tag";
    }

    @Override
    public byte[] sha256() {
        return null;
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public void write(long from, long to, OutputStream target) throws IOException {
        target.write(content, (int) from, (int) (to - from));
    }
}
