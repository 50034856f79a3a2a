package org.daicho.evidence.direct;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file.
 *
 * @param from where in the file it begins, from 0
 * @param length in bytes; the store is sent exactly so many
 * @param received whether the store has it, in that length
 * @param url where it is PUT, without any header of this service; absent once it was received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DirectUploadPart")
public record DirectPartView(
        @Schema(examples = "1") int number,
        @Schema(examples = "0") long from,
        @Schema(examples = "1073741824") long length,
        boolean received,
        @Schema(examples = "https://store.example.jp/daicho/evidence/019abc12?partNumber=1&X-Amz-Signature=0123")
                @Nullable String url) {}
