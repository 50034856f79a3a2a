package org.daicho.evidence.scan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the body's sanitiser says of a file (ファイルの無害化, guideline chapter 3 on the three network zones).
 *
 * @param tool what did it
 * @param at absent until it has said something
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceSanitization")
public record Sanitization(
        @Enumerated(EnumType.STRING) @Column(name = "sanitization") @Schema(examples = "SANITIZED")
                SanitizationStatus status,
        @Column(name = "sanitization_tool") @Schema(examples = "無害化サーバー") @Nullable String tool,
        @Column(name = "sanitized_at") @Nullable Instant at) {

    public static final Sanitization NOT_REQUIRED = new Sanitization(SanitizationStatus.NOT_REQUIRED, null, null);
}
