package org.daicho.shared.http.ranges;

/** Part of a representation: {@code from} inclusive, {@code to} exclusive, never empty. */
record ByteRange(long from, long to) {

    long length() {
        return to - from;
    }

    boolean meets(ByteRange other) {
        return from <= other.to && other.from <= to;
    }

    ByteRange join(ByteRange other) {
        return new ByteRange(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** As in {@code Content-Range}, where the last position is inclusive. */
    String header(long length) {
        return "bytes " + from + '-' + (to - 1) + '/' + length;
    }
}
