package org.daicho.contractor.selection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.Catalogues;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.selection.criterion.CriterionRule;
import org.daicho.contractor.selection.decision.Deciding;
import org.daicho.contractor.selection.decision.Dispensation;
import org.daicho.contractor.selection.decision.SelectionResult;
import org.daicho.contractor.selection.decision.SelectionState;
import org.daicho.contractor.selection.decision.SupplyChainAssessment;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of everything written about a selection, and of the decision. */
@Singleton
class SelectionRule {

    private static final Text NO_TITLE = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text DECIDED = Text.of("決定済みの選定は変更できません。", "A selection that was decided takes no changes.");
    private static final Text NOT_ACTIVE =
            Text.of("廃業または統合された委託事業者は選定できません。", "A contractor that was closed or merged cannot be selected.");
    private static final Text REJECTED =
            Text.of("サプライチェーンの評価が「不可」の候補者は選定できません。", "A candidate whose supply chain was rejected cannot be selected.");
    private static final Text SAME = Text.of(
            "審査した人と承認した人が同じです。別の人が承認するか、例外の理由と許可した人を示してください。",
            "Whoever prepared it also approved it: have somebody else approve, or state why this was allowed and by whom.");

    private final Signatories signatories;
    private final Catalogues catalogues;
    private final ContractorDirectory contractors;

    @Inject
    SelectionRule(Signatories signatories, Catalogues catalogues, ContractorDirectory contractors) {
        this.signatories = signatories;
        this.catalogues = catalogues;
        this.contractors = contractors;
    }

    /** Throws 400 with every reason. */
    NewSelection require(NewSelection wanted) {
        Violations violations = new Violations();
        violations.read("/title", wanted.title(), StoredText::line);
        violations.refuseIf(SearchText.fold(wanted.title()).isEmpty(), "/title", "required", NO_TITLE);
        violations.read("/candidateNumber", wanted.candidateNumber(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        signatories.check(wanted.preparedBy(), "/preparedBy", violations);
        SupplyChainAssessment supplyChain = wanted.supplyChain();
        if (supplyChain != null) {
            supplyChain.check("/supplyChain", violations);
            signatories.check(supplyChain.assessedBy(), "/supplyChain/assessedBy", violations);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    /** Throws 409 for one that was decided. */
    static void requireDraft(Selection selection) {
        notDecided(selection, new Violations()).orThrow(ProblemKind.CONFLICT);
    }

    private static Violations notDecided(Selection selection, Violations violations) {
        return violations.refuseIf(selection.state != SelectionState.DRAFT, "/state", "wrong-state", DECIDED);
    }

    /** Throws 400 for what is wrong with the decision itself, 409 with every reason why it cannot be made. */
    void requireDecidable(Selection selection, Deciding deciding) {
        Violations wrong = new Violations();
        wrong.read("/reason", deciding.reason(), StoredText::lines);
        signatories.check(deciding.decidedBy(), "/decidedBy", wrong);
        signatories.check(deciding.approver(), "/approver", wrong);
        Dispensation dispensation = deciding.dispensation();
        if (dispensation != null) {
            wrong.read("/dispensation/reason", dispensation.reason(), StoredText::lines);
            signatories.check(dispensation.allowedBy(), "/dispensation/allowedBy", wrong);
        }
        wrong.orThrow(ProblemKind.INVALID_REQUEST);
        boolean selected = deciding.decision() == SelectionResult.SELECTED;
        SupplyChainAssessment supplyChain = selection.supplyChain;
        notDecided(selection, new Violations())
                .refuseIf(
                        selected && !contractors.isActive(selection.contractorId),
                        "/contractorId",
                        "contractor-not-active",
                        NOT_ACTIVE)
                .refuseIf(
                        selected
                                && supplyChain != null
                                && supplyChain.decision() == SupplyChainAssessment.Decision.REJECT,
                        "/supplyChain/decision",
                        "supply-chain-rejected",
                        REJECTED)
                .refuseIf(dispensation == null && sameHand(selection, deciding), "/approver", "same-signatory", SAME)
                .add(criteria(selection, deciding))
                .orThrow(ProblemKind.CONFLICT);
    }

    private boolean sameHand(Selection selection, Deciding deciding) {
        LocalDate day = deciding.decidedOn();
        return signatories.areSame(selection.preparedBy, deciding.approver(), day);
    }

    private List<Violation> criteria(Selection selection, Deciding deciding) {
        String reason = deciding.reason();
        boolean unexplained = deciding.decision() == SelectionResult.SELECTED && (reason == null || reason.isBlank());
        return catalogues.required(selection.edition).applicableTo(selection.situation()).stream()
                .flatMap(
                        applicable -> CriterionRule.check(
                                applicable,
                                selection.answers.get(applicable.requirement().code()),
                                unexplained)
                                .stream())
                .toList();
    }
}
