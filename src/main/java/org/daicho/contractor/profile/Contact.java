package org.daicho.contractor.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to call at a contractor: personal data, shown to those who may read contractors and to nobody else. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractorContact")
public record Contact(
        @NotBlank @Size(max = 100) @Schema(examples = "岩手 花子") String name,
        @Size(max = 100) @Schema(examples = "公共システム部") @Nullable String department,
        @NotNull @Enumerated(EnumType.STRING) ContactRole role,
        @Size(max = 30) @Schema(examples = "019-000-0001") @Nullable String phone,
        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "email|メールアドレスの形ではありません。|Not an e-mail address.") @Schema(examples = "security@example.jp")
                @Nullable String email) {

    public void check(String pointer, Violations violations) {
        violations.read(pointer + "/name", name, StoredText::line);
        violations.read(pointer + "/department", department, StoredText::line);
        violations.read(pointer + "/phone", phone, StoredText::line);
    }
}
