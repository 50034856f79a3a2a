package org.daicho.contract.subcontract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a subcontract. */
@Singleton
class SubcontractRule {

    private static final Text NAMELESS = Text.of(
            "contractorName か contractorId で再委託先を示してください。",
            "Name the subcontractor with contractorName or contractorId.");
    private static final Text UNKNOWN_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text UNKNOWN_PARENT = Text.of("この契約にこの再委託はありません。", "This contract has no such subcontract.");
    private static final Text PARENT_STAYS =
            Text.of("上位の再委託は変更できません。登録し直してください。", "The subcontract above cannot be changed; register it anew.");
    private static final Text UNDATED = Text.of(
            "申請日（requestedOn）か判明日（foundOn）を書いてください。", "State when it was asked for (requestedOn) or found (foundOn).");

    private final Subcontracts subcontracts;
    private final ContractorDirectory contractors;

    @Inject
    SubcontractRule(Subcontracts subcontracts, ContractorDirectory contractors) {
        this.subcontracts = subcontracts;
        this.contractors = contractors;
    }

    /** Throws 400 with every reason. @param present null for a new one */
    NewSubcontract require(UUID contractId, @Nullable Subcontract present, NewSubcontract wanted) {
        Violations violations = new Violations();
        violations.read("/contractorName", wanted.contractorName(), StoredText::line);
        violations.read("/work", wanted.work(), StoredText::lines);
        violations.read("/requestedBy", wanted.requestedBy(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        boolean named = wanted.contractorName() != null
                && !SearchText.fold(wanted.contractorName()).isEmpty();
        boolean known = wanted.contractorId() != null && contractors.exists(wanted.contractorId());
        Subcontract parent = wanted.parentId() == null ? null : subcontracts.findById(wanted.parentId());
        violations
                .refuseIf(!named && wanted.contractorId() == null, "/contractorName", "required", NAMELESS)
                .refuseIf(
                        wanted.contractorId() != null && !known,
                        "/contractorId",
                        "unknown-contractor",
                        UNKNOWN_CONTRACTOR)
                .refuseIf(
                        wanted.parentId() != null && (parent == null || !parent.contractId.equals(contractId)),
                        "/parentId",
                        "unknown-subcontract",
                        UNKNOWN_PARENT)
                .refuseIf(
                        present != null && !Objects.equals(present.parentId, wanted.parentId()),
                        "/parentId",
                        "fixed",
                        PARENT_STAYS)
                .refuseIf(wanted.requestedOn() == null && wanted.foundOn() == null, "/requestedOn", "required", UNDATED)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return named ? wanted : named(wanted);
    }

    /** With the name that the register has. */
    private NewSubcontract named(NewSubcontract wanted) {
        String name = wanted.contractorId() == null
                ? wanted.contractorName()
                : contractors.view(wanted.contractorId()).name();
        return new NewSubcontract(
                wanted.parentId(),
                name,
                wanted.contractorId(),
                wanted.work(),
                wanted.personalData(),
                wanted.myNumber(),
                wanted.country(),
                wanted.requestedOn(),
                wanted.requestedBy(),
                wanted.foundOn(),
                wanted.note());
    }
}
