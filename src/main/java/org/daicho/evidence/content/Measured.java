package org.daicho.evidence.content;

/**
 * What a file turned out to be.
 *
 * @param crc32 as in a ZIP, 0 to 2^32-1
 * @param head its first bytes, at most {@link MeasuredContent#HEAD_BYTES}
 */
public record Measured(long size, byte[] sha256, long crc32, byte[] head) {}
