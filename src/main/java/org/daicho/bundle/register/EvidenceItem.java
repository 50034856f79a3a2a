package org.daicho.bundle.register;

import java.util.UUID;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it was described at the moment, with its file.
 *
 * @param version of its description then
 * @param kind in Japanese
 * @param subjects what it is about, as {@code TYPE:id} with blanks between
 * @param effectiveOn ISO 8601; absent where none was written
 * @param file absent for one that is left out
 * @param omitted why it is left out
 * @param closed whether that is because the reader may not see it
 */
public record EvidenceItem(
        UUID id,
        long version,
        String title,
        String fileName,
        String kind,
        String subjects,
        @Nullable String effectiveOn,
        @Nullable StoredFile file,
        @Nullable Text omitted,
        boolean closed) {

    /**
     * The file in the store, which never changes.
     *
     * @param crc32 0 to 2^32-1
     * @param sha256 hexadecimal
     */
    public record StoredFile(String objectKey, long size, long crc32, String sha256) {}
}
