package org.daicho.groupware.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.daicho.ledger.FeedFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint to be told of changes. What is stated narrows; without any of it everything is told.
 *
 * @param url on a host that is allowed by the configuration; https, but for this host itself
 * @param eventTypes as {@code org.daicho.contract.signed}
 * @param subjectTypes as {@code contract}
 * @param subjectId of this subject only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewWebhook")
public record NewWebhook(
        @NotBlank @Size(max = 100) @Schema(examples = "文書管理システム") String name,
        @NotBlank @Size(max = 500) @Schema(examples = "https://bunsho.example.lg.jp/hooks/daicho") String url,
        @Size(max = 50) @Nullable Set<@NotNull @Pattern(regexp = EVENT) String> eventTypes,
        @Size(max = 50) @Nullable Set<@NotNull @Pattern(regexp = FeedFilter.TYPE) String> subjectTypes,
        @Nullable UUID subjectId) {

    /** An empty list narrows as little as none. */
    public NewWebhook {
        eventTypes = eventTypes == null || eventTypes.isEmpty() ? null : eventTypes;
        subjectTypes = subjectTypes == null || subjectTypes.isEmpty() ? null : subjectTypes;
    }

    static final String EVENT = "org\\.daicho\\.[a-z][a-z0-9-]{0,99}\\.[a-z][a-z0-9-]{0,99}";
}
