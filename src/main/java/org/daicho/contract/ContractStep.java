package org.daicho.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daicho.catalogue.Edition;
import org.daicho.contract.clause.ClauseRule;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The steps of a contract's life and what each demands. A refused step names every reason at once. */
enum ContractStep {
    SELECT("選定", "selection", Set.of(ContractState.DRAFT)),
    SIGN("締結", "signing", Set.of(ContractState.SELECTED)),
    ACTIVATE("履行開始", "activation", Set.of(ContractState.SIGNED)),
    CANCEL("取りやめ", "cancelling", Set.of(ContractState.DRAFT, ContractState.SELECTED));

    private static final Text WRONG_STATE =
            Text.of("%sは「%s」の契約にはできません。", "%s is not possible for a contract that is %s.");
    private static final Text NO_CONTRACT_DATE =
            Text.of("契約日がありません。signedOn で示してください。", "There is no contract date; state it as signedOn.");
    private static final Text NO_OWNER = Text.of("責任者の職がありません。", "There is no owner's post.");
    private static final Text NOT_CLASSIFIED =
            Text.of("取り扱う情報の分類がありません。", "The information handled is not classified.");

    private final Text name;
    private final Set<ContractState> from;

    ContractStep(String ja, String en, Set<ContractState> from) {
        this.name = Text.of(ja, en);
        this.from = from;
    }

    /** Throws 409 with every reason why this contract cannot take this step today. */
    void require(Contract contract, Edition edition, @Nullable LocalDate signedOn, LocalDate today) {
        Violations reasons = new Violations();
        Text wrongState = new Text(
                WRONG_STATE.ja().formatted(name.ja(), contract.state.label().ja()),
                WRONG_STATE.en().formatted(name.en(), contract.state.label().en()));
        reasons.refuseIf(!from.contains(contract.state), "/state", "wrong-state", wrongState);
        if (this == SIGN) {
            reasons.refuseIf(
                            contract.contractedOn == null && signedOn == null,
                            "/signedOn",
                            "required",
                            NO_CONTRACT_DATE)
                    .refuseIf(contract.confidentiality == null, "/classification", "not-classified", NOT_CLASSIFIED)
                    .add(clauses(contract, edition, today));
        }
        if (this == ACTIVATE) {
            reasons.refuseIf(contract.ownerPost == null, "/ownerPost", "no-owner", NO_OWNER);
        }
        reasons.orThrow(ProblemKind.CONFLICT);
    }

    private static List<Violation> clauses(Contract contract, Edition edition, LocalDate today) {
        return edition.applicableTo(contract.situation()).stream()
                .flatMap(applicable ->
                        ClauseRule.check(
                                applicable,
                                contract.clauses.get(applicable.requirement().code()),
                                today)
                                .stream())
                .toList();
    }

    static void requireOpen(Contract contract) {
        if (contract.state.isFinal()) {
            throw ProblemException.of(
                    ProblemKind.CONFLICT,
                    List.of(Violation.at(
                            "/state",
                            "wrong-state",
                            new Text(
                                    "「%s」の契約は変更できません。"
                                            .formatted(contract.state.label().ja()),
                                    "A contract that is %s takes no changes."
                                            .formatted(contract.state.label().en())))));
        }
    }
}
