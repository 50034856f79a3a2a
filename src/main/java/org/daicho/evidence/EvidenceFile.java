package org.daicho.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceSubject;
import org.jspecify.annotations.Nullable;

/**
 * A stored file as other rooms see it. It never changes; only what is written about it does.
 *
 * @param crc32 as in a ZIP, 0 to 2^32-1
 * @param sha256 hexadecimal
 * @param objectKey for {@link EvidenceFiles#open}
 * @param restricted not for every reader
 */
public record EvidenceFile(
        UUID id,
        String title,
        String fileName,
        EvidenceKind kind,
        List<EvidenceSubject> subjects,
        long size,
        long crc32,
        String sha256,
        String objectKey,
        String mediaType,
        @Nullable LocalDate effectiveOn,
        boolean restricted) {}
