package org.daicho.contract.disposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contract.ContractView;
import org.daicho.contract.delivery.DeliveryDirectory;
import org.daicho.contract.delivery.DeliveryView;
import org.daicho.contract.disposal.method.ErasureRule;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.contract.terms.Classification;
import org.daicho.organization.Signatories;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a return or disposal. */
@Singleton
class DisposalRule {

    private static final Text UNKNOWN =
            Text.of("この契約でこの情報は渡されていません。", "Nothing such was handed over under this contract.");
    private static final Text BEFORE_DELIVERY =
            Text.of("情報を渡した日より前です。", "It is before the day on which the information was handed over.");

    private final DeliveryDirectory deliveries;
    private final Signatories signatories;
    private final EvidenceReferences evidence;

    @Inject
    DisposalRule(DeliveryDirectory deliveries, Signatories signatories, EvidenceReferences evidence) {
        this.deliveries = deliveries;
        this.signatories = signatories;
        this.evidence = evidence;
    }

    /** Throws 400 with every reason. */
    NewDisposal require(ContractView contract, NewDisposal wanted) {
        Violations violations = new Violations();
        List<String> serials = wanted.serialNumbers() == null ? List.of() : wanted.serialNumbers();
        for (int i = 0; i < serials.size(); i++) {
            violations.read("/serialNumbers/" + i, serials.get(i), StoredText::line);
        }
        violations.read("/performedBy", wanted.performedBy(), StoredText::line);
        violations.read("/exceptionReason", wanted.exceptionReason(), StoredText::lines);
        violations.read("/note", wanted.note(), StoredText::lines);
        signatories.check(wanted.witness(), "/witness", violations);
        evidence.check(wanted.evidenceIds(), "/evidenceIds", violations);
        List<DeliveryView> covered = covered(contract.id(), wanted, violations);
        ErasureRule.check(disposed(contract, wanted, covered), violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    private List<DeliveryView> covered(UUID contractId, NewDisposal wanted, Violations violations) {
        List<UUID> ids = wanted.deliveryIds() == null ? List.of() : List.copyOf(new HashSet<>(wanted.deliveryIds()));
        Map<UUID, DeliveryView> known = ids.isEmpty()
                ? Map.of()
                : deliveries.ofContract(contractId).stream()
                        .collect(Collectors.toMap(DeliveryView::id, Function.identity()));
        violations.refuseIf(!known.keySet().containsAll(ids), "/deliveryIds", "unknown-delivery", UNKNOWN);
        List<DeliveryView> covered =
                ids.stream().map(known::get).filter(Objects::nonNull).toList();
        violations.refuseIf(
                covered.stream().anyMatch(one -> one.deliveredOn().isAfter(wanted.doneOn())),
                "/doneOn",
                "before-delivery",
                BEFORE_DELIVERY);
        return covered;
    }

    /** Where no delivery is named, or one is not classified, it is the contract's information. */
    private static ErasureRule.Disposed disposed(
            ContractView contract, NewDisposal wanted, List<DeliveryView> covered) {
        boolean myNumber =
                covered.isEmpty() ? contract.myNumber() : covered.stream().anyMatch(DeliveryView::myNumber);
        Confidentiality highest = covered.isEmpty() ? level(contract.classification()) : null;
        for (DeliveryView one : covered) {
            Confidentiality level =
                    level(one.classification() == null ? contract.classification() : one.classification());
            highest = highest == null || level != null && level.isAtLeast(highest) ? level : highest;
        }
        String reason = wanted.exceptionReason();
        boolean excepted = reason != null && !SearchText.fold(reason).isEmpty();
        return new ErasureRule.Disposed(wanted.kind(), wanted.method(), myNumber, highest, excepted);
    }

    private static @Nullable Confidentiality level(@Nullable Classification classification) {
        return classification == null ? null : classification.confidentiality();
    }
}
