package org.daicho.evidence.direct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before it is sent.
 *
 * @param evidenceId announced evidence whose file it is
 * @param size in bytes
 * @param sha256 hexadecimal; compared with what arrived
 * @param mediaType as its sender calls it
 * @param partSize in bytes; without it a file of up to 5 GiB is one part
 */
@Schema(name = "NewDirectUpload")
public record NewDirectUpload(
        @NotNull @Schema(examples = "019abc12-3456-7890-abcd-ef0123456789") UUID evidenceId,
        @NotNull @Schema(examples = "8589934592") Long size,
        @Pattern(
                        regexp = "[0-9a-fA-F]{64}",
                        message = "format|SHA-256 は 16 進数 64 文字です。|A SHA-256 has 64 hexadecimal digits.")
                @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                @Nullable String sha256,
        @Size(max = 200) @Schema(examples = "application/zip") @Nullable String mediaType,
        @Min(PartPlan.SMALLEST) @Max(PartPlan.LARGEST) @Schema(examples = "1073741824") @Nullable Long partSize) {

    byte @Nullable [] digest() {
        return sha256 == null ? null : HexFormat.of().parseHex(sha256);
    }
}
