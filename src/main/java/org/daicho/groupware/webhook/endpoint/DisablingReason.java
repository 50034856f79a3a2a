package org.daicho.groupware.webhook.endpoint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookDisabling")
public record DisablingReason(@NotBlank @Size(max = 200) @Schema(examples = "受信側の更改のため") String reason) {}
