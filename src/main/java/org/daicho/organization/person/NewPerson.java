package org.daicho.organization.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a person.
 *
 * @param staffNumber 職員番号, unique when present
 * @param groupwareCode the login name in the groupware
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPerson(
        @NotBlank @Size(max = 100) @Schema(examples = "佐藤 花子") String name,
        @Size(max = 100) @Schema(examples = "サトウ ハナコ") @Nullable String nameKana,
        @Size(max = 30) @Schema(examples = "100123") @Nullable String staffNumber,
        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "email|メールアドレスの形ではありません。|Not an e-mail address.") @Schema(examples = "sato@example.lg.jp")
                @Nullable String email,
        @Size(max = 100) @Schema(examples = "sato") @Nullable String groupwareCode,
        @Size(max = 2000) @Nullable String note) {}
