package org.daicho.evidence.content;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Digests as people compare them: lower-case hexadecimal. */
public final class Hex {

    private Hex() {}

    public static @Nullable String of(byte @Nullable [] digest) {
        return digest == null ? null : HexFormat.of().formatHex(digest);
    }

    /** Eight digits, as {@code unzip -v} shows a CRC-32. */
    public static @Nullable String of(@Nullable Long crc32) {
        return crc32 == null ? null : HexFormat.of().toHexDigits(crc32, 8);
    }
}
