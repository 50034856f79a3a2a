package org.daicho.assurance.inspection.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.post.PostView;
import org.daicho.organization.post.SecurityRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One question. It concerns the posts that carry one of the roles and the posts that are named; every post where neither
 * is said.
 *
 * @param code unique in its questionnaire
 * @param help how to tell
 * @param requirement the requirement of the catalogue that it is about
 * @param expected the answer that it should get; of a SCALE the least
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfInspectionQuestion")
public record Question(
        @NotBlank @Pattern(
                        regexp = "[A-Z0-9][A-Z0-9-]{0,19}",
                        message =
                                "format|設問番号は英大文字・数字・- で 20 文字以内です。|A question's code has up to 20 capital letters, digits and -.")
                @Schema(examples = "Q01")
                String code,
        @NotBlank @Size(max = 500) @Schema(examples = "委託先から情報の消去証明書を受け取っていますか。") String text,
        @Size(max = 1000) @Schema(examples = "前年度に終了した契約について確認してください。") @Nullable String help,
        @NotNull @Schema(examples = "YES_NO_NA") AnswerKind kind,
        @Size(max = 20) @Schema(examples = "CL-11") @Nullable String requirement,
        @Size(max = 10) @Schema(examples = "[\"SECURITY_MANAGER\"]") @Nullable List<@NotNull SecurityRole> securityRoles,
        @Size(max = 500) @Nullable List<@NotNull UUID> postIds,
        @Size(max = 10) @Schema(examples = "YES") @Nullable String expected) {

    public Question {
        securityRoles = securityRoles == null ? List.of() : List.copyOf(securityRoles);
        postIds = postIds == null ? List.of() : List.copyOf(postIds);
    }

    public boolean concerns(PostView post) {
        return securityRoles.isEmpty() && postIds.isEmpty()
                || postIds.contains(post.id())
                || post.securityRoles().stream().anyMatch(securityRoles::contains);
    }
}
