package org.daicho.shared.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A {@link Text} as callers write it: neither language may be missing. */
public record NewText(
        @NotBlank @Size(max = 2000) @Schema(examples = "再委託の制限") String ja,
        @NotBlank @Size(max = 2000) @Schema(examples = "Limits on subcontracting") String en) {

    public static NewText of(Text text) {
        return new NewText(text.ja(), text.en());
    }

    public Text text() {
        return Text.of(ja, en);
    }
}
