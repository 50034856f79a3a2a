package org.daicho.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who applied, approved, decided or checked: a post, a person, or in words a committee or somebody from outside. At least
 * one of the three; {@link Signatories} sees to it.
 *
 * @param postId the post in which it was done
 * @param personId who did it, where that is not simply the post's holder
 * @param name in words, such as 契約審査委員会
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signatory(
        @Nullable UUID postId,
        @Nullable UUID personId,
        @Size(max = 100) @Schema(examples = "事務局長") @Nullable String name) {}
