package org.daicho.evidence.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that evidence is about, by the id it has in its own room.
 *
 * @param part what of it, by the code it has there: the clause of a contract, or the clause that a verification looked at
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceSubject(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "subject_type") @Schema(examples = "CONTRACT")
                SubjectType type,
        @NotNull @Column(name = "subject_id") @Schema(examples = "019abc12-3456-7890-abcd-ef0123456789") UUID id,
        @Column(name = "part")
                @Pattern(
                        regexp = "[A-Z0-9][A-Z0-9_.-]{0,39}",
                        message =
                                "format|part は英大文字・数字・_・.・- で 40 文字以内です。|A part has up to 40 capital letters, digits, _, . and -.")
                @Schema(examples = "CL-05")
                @Nullable String part) {}
