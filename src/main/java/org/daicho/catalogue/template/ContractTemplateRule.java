package org.daicho.catalogue.template;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.own.OwnRequirementDirectory;
import org.daicho.catalogue.own.OwnRequirementView;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a template. */
@Singleton
class ContractTemplateRule {

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text TAKEN = Text.of("「%s」というひな形は既にあります。", "There is a template \"%s\" already.");
    private static final Text NO_EDITION = Text.of("版 %s はありません。", "There is no edition %s.");
    private static final Text TWICE = Text.of("条番号 %s が2度あります。", "The article number %s is there twice.");
    private static final Text NO_REQUIREMENT =
            Text.of("版 %s にも独自要件にも %s はありません。", "Neither edition %s nor the own requirements have %s.");

    private final ContractTemplates templates;
    private final Catalogues catalogues;
    private final OwnRequirementDirectory own;

    @Inject
    ContractTemplateRule(ContractTemplates templates, Catalogues catalogues, OwnRequirementDirectory own) {
        this.templates = templates;
        this.catalogues = catalogues;
        this.own = own;
    }

    /** Throws 400 with every reason, and 409 if another template has the name. @param id absent for a new one */
    NewContractTemplate require(@Nullable UUID id, NewContractTemplate wanted) {
        String key = SearchText.fold(wanted.name());
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations.refuseIf(key.isEmpty(), "/name", "required", NO_NAME);
        Optional<Edition> edition = catalogues.edition(wanted.edition());
        violations.refuseIf(edition.isEmpty(), "/edition", "unknown-edition", NO_EDITION.with(wanted.edition()));
        checkArticles(wanted.articles(), violations);
        edition.ifPresent(found -> checkCodes(wanted, found, violations));
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        boolean taken = templates.stream("nameKey", key).anyMatch(other -> !Objects.equals(other.id, id));
        new Violations()
                .refuseIf(taken, "/name", "already-exists", TAKEN.with(wanted.name()))
                .orThrow(ProblemKind.CONFLICT);
        return wanted.onceEach();
    }

    private static void checkArticles(List<NewContractTemplate.Article> articles, Violations violations) {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < articles.size(); i++) {
            NewContractTemplate.Article article = articles.get(i);
            String pointer = "/articles/" + i;
            violations.read(pointer + "/number", article.number(), StoredText::line);
            violations.read(pointer + "/heading", article.heading(), StoredText::line);
            violations.read(pointer + "/text", article.text(), StoredText::lines);
            boolean twice = !numbers.add(SearchText.fold(article.number()));
            violations.refuseIf(twice, pointer + "/number", "duplicate-number", TWICE.with(article.number()));
        }
    }

    private void checkCodes(NewContractTemplate wanted, Edition edition, Violations violations) {
        Set<String> owned = own.withCodes(codes(wanted.articles())).stream()
                .map(OwnRequirementView::code)
                .collect(Collectors.toSet());
        for (int i = 0; i < wanted.articles().size(); i++) {
            List<String> states = wanted.articles().get(i).stated();
            for (int j = 0; j < states.size(); j++) {
                String code = states.get(j);
                violations.refuseIf(
                        !owned.contains(code) && edition.requirement(code).isEmpty(),
                        "/articles/" + i + "/states/" + j,
                        "unknown-requirement",
                        NO_REQUIREMENT.with(edition.code(), code));
            }
        }
    }

    /** Everything that any of the articles states. */
    static Set<String> codes(List<NewContractTemplate.Article> articles) {
        return articles.stream().flatMap(article -> article.stated().stream()).collect(Collectors.toSet());
    }
}
