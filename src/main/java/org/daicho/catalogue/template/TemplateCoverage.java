package org.daicho.catalogue.template;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Obligation;
import org.daicho.catalogue.Situation;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a contract made from a template would state of the requirements that apply to it, and what it would leave open.
 *
 * @param stated how many of the items the template states
 * @param toRecheck how many it states in the words of another edition
 * @param open how many it leaves open
 * @param openMandatory how many of the open ones bind
 */
public record TemplateCoverage(
        UUID templateId,
        @Schema(examples = "個人情報取扱特記事項（令和8年度版）") String templateName,
        String edition,
        int stated,
        int toRecheck,
        int open,
        int openMandatory,
        List<Item> items) {

    /** Whether the template states a requirement. */
    @Schema(name = "TemplateCoverageState")
    public enum State {
        STATED,
        TO_RECHECK,
        OPEN
    }

    /**
     * A requirement that applies.
     *
     * @param because why it applies
     * @param articles the numbers of those that state it; empty if none does
     */
    @Schema(name = "TemplateCoverageItem")
    public record Item(
            @Schema(examples = "CL-08") String code,
            @Schema(examples = "CL") String group,
            Text title,
            Obligation obligation,
            Text because,
            State state,
            @Schema(examples = "[\"第5条\"]") List<String> articles) {

        private static Item of(ApplicableRequirement applicable, Statements statements) {
            String code = applicable.requirement().code();
            Set<String> stated = statements.stated().getOrDefault(code, Set.of());
            Set<String> otherwise = statements.toRecheck().getOrDefault(code, Set.of());
            State state = !stated.isEmpty() ? State.STATED : !otherwise.isEmpty() ? State.TO_RECHECK : State.OPEN;
            return new Item(
                    code,
                    applicable.requirement().group(),
                    applicable.requirement().title(),
                    applicable.obligation(),
                    applicable.reason(),
                    state,
                    List.copyOf(stated.isEmpty() ? otherwise : stated));
        }
    }

    static TemplateCoverage of(
            ContractTemplateView template, Statements statements, Edition edition, Situation situation) {
        List<Item> items = edition.applicableTo(situation).stream()
                .map(applicable -> Item.of(applicable, statements))
                .toList();
        long openMandatory = items.stream()
                .filter(item -> item.state() == State.OPEN && item.obligation() == Obligation.MANDATORY)
                .count();
        return new TemplateCoverage(
                template.id(),
                template.name(),
                edition.code(),
                count(items, State.STATED),
                count(items, State.TO_RECHECK),
                count(items, State.OPEN),
                (int) openMandatory,
                items);
    }

    private static int count(List<Item> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
