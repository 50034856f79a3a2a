package org.daicho.catalogue.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a template of contract text.
 *
 * @param name unique, however it is typed
 * @param edition whose codes the articles name
 * @param articles in the order of the contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewContractTemplate(
        @NotBlank @Size(max = 100) @Schema(examples = "個人情報取扱特記事項（令和8年度版）") String name,
        @NotNull @Size(max = 40) @Schema(examples = "R8.3") String edition,
        @Size(max = 2000) @Nullable String note,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Article> articles) {

    /**
     * One article.
     *
     * @param number unique in its template: what a contract made from it refers to
     * @param states codes of the template's edition and of own requirements; none for an article that states nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TemplateArticle")
    public record Article(
            @NotBlank @Size(max = 40) @Schema(examples = "第5条") String number,
            @Size(max = 200) @Schema(examples = "再委託の制限") @Nullable String heading,
            @NotBlank @Size(max = 20_000) @Schema(examples = "乙は、甲の承諾を得ずに業務を第三者に委託してはならない。") String text,
            @Size(max = 200) @Schema(examples = "[\"CL-08\"]") @Nullable List<@NotNull @Size(max = 40) String> states) {

        /** Each code once, so that what means the same is equal. */
        Article onceEach() {
            return new Article(
                    number, heading, text, stated().stream().distinct().toList());
        }

        List<String> stated() {
            return states == null ? List.of() : states;
        }
    }

    NewContractTemplate onceEach() {
        return new NewContractTemplate(
                name, edition, note, articles.stream().map(Article::onceEach).toList());
    }
}
