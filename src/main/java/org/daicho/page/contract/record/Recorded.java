package org.daicho.page.contract.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.contract.delivery.DeliveriesResource;
import org.daicho.contract.delivery.DeliveryView;
import org.daicho.contract.disposal.DisposalView;
import org.daicho.contract.disposal.DisposalsResource;
import org.daicho.contract.inspection.InspectionResource;
import org.daicho.contract.inspection.InspectionResult;
import org.daicho.contract.inspection.InspectionView;
import org.daicho.contract.subcontract.ContractSubcontractsResource;
import org.daicho.contract.subcontract.SubcontractFilter;
import org.daicho.contract.subcontract.SubcontractView;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.organization.Signatory;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** What was recorded of a contract, as its page shows it; each is left out where its reader may not see it. */
@Singleton
public class Recorded {

    private static final String READ = "contract:read";

    private final Asking asking;
    private final DeliveriesResource deliveries;
    private final DisposalsResource disposals;
    private final InspectionResource inspections;
    private final ContractSubcontractsResource subcontracts;

    @Inject
    Recorded(
            Asking asking,
            DeliveriesResource deliveries,
            DisposalsResource disposals,
            InspectionResource inspections,
            ContractSubcontractsResource subcontracts) {
        this.asking = asking;
        this.deliveries = deliveries;
        this.disposals = disposals;
        this.inspections = inspections;
        this.subcontracts = subcontracts;
    }

    public Optional<Section> subcontracts(Tongue l, UUID contract, HttpHeaders headers) {
        boolean decides = asking.may("contract:sign");
        return asking.<SubcontractView>list(
                        READ, () -> subcontracts.list(contract, new SubcontractFilter(), Asking.rows(null), headers))
                .map(new Found<SubcontractView>(
                        "subcontracts",
                        l.of("再委託", "Subcontracts"),
                        List.of(
                                l.of("再委託先", "Subcontractor"),
                                l.of("業務", "Work"),
                                l.of("申請日・判明日", "Asked or found on"),
                                l.of("状態", "State"),
                                l.of("決定日", "Decided on"),
                                l.of("決定した職・氏名", "Decided by")),
                        one -> List.of(
                                Places.link(one.contractorName(), "subcontract", one.id()),
                                Cell.of(one.work()),
                                Cell.of(l.day(one.requestedOn() == null ? one.foundOn() : one.requestedOn())),
                                one.state() == SubcontractState.REQUESTED && decides
                                        ? Cell.link(
                                                l.of(one.state().label()) + l.of("（決定する）", " (decide)"),
                                                "/portal/subcontracts/" + one.id() + "/decide")
                                        : Cell.of(l.of(one.state().label())),
                                Cell.of(l.day(one.decidedOn())),
                                Cell.of(name(l, one.approver()))),
                        l.of("再委託の記録はありません。", "No subcontract is recorded."))::first);
    }

    public Optional<Section> deliveries(Tongue l, UUID contract, HttpHeaders headers) {
        return asking.<DeliveryView>list(READ, () -> deliveries.list(contract, null, null, Asking.rows(null), headers))
                .map(new Found<DeliveryView>(
                        "deliveries",
                        l.of("委託先に渡した情報", "Information handed over"),
                        List.of(
                                l.of("情報", "Information"),
                                l.of("媒体", "Medium"),
                                l.of("特定個人情報", "My Number"),
                                l.of("対象の人数", "Persons"),
                                l.of("渡した日", "Handed over on"),
                                l.of("返却・廃棄の期限", "To be returned by")),
                        one -> List.of(
                                Cell.of(one.what()),
                                Cell.of(l.of(one.medium().label())),
                                Cell.of(l.yes(one.myNumber())),
                                Cell.of(one.personsAffected() == null ? null : "%,d".formatted(one.personsAffected())),
                                Cell.of(l.day(one.deliveredOn())),
                                Cell.of(l.day(one.returnDueOn()))),
                        l.of("渡した情報の記録はありません。", "Nothing is recorded as handed over."))::first);
    }

    public Optional<Section> disposals(Tongue l, UUID contract, HttpHeaders headers) {
        return asking.<DisposalView>list(READ, () -> disposals.list(contract, null, Asking.rows(null), headers))
                .map(new Found<DisposalView>(
                        "disposals",
                        l.of("返却・消去・廃棄", "Returns and disposals"),
                        List.of(
                                l.of("区分", "Kind"),
                                l.of("媒体", "Medium"),
                                l.of("方法", "Method"),
                                l.of("実施日", "Done on"),
                                l.of("実施者", "Done by"),
                                l.of("立ち会った職員", "Witness of ours")),
                        one -> List.of(
                                Cell.of(l.of(one.kind().label())),
                                Cell.of(l.of(one.medium().label())),
                                Cell.of(
                                        one.method() == null
                                                ? null
                                                : l.of(one.method().label())),
                                Cell.of(l.day(one.doneOn())),
                                Cell.of(one.performedBy()),
                                Cell.of(name(l, one.witness()))),
                        l.of("返却・消去・廃棄の記録はありません。", "No return or disposal is recorded."))::first);
    }

    public Optional<Section> inspection(Tongue l, UUID contract, Request request) {
        return found(contract, request).map(view -> {
            boolean passed = view.result() == InspectionResult.PASSED;
            return Section.facts(
                    "inspection",
                    l.of("検収", "Final inspection"),
                    List.of(
                            Fact.of(l.of("検収日", "Inspected on"), l.day(view.inspectedOn())),
                            Fact.of(l.of("検収した職・氏名", "Inspected by"), name(l, view.inspector())),
                            Fact.of(l.of("結果", "Result"), passed ? l.of("合格", "passed") : l.of("不合格", "failed")),
                            Fact.of(
                                    l.of("履行期間を通じた対策の確認", "Measures confirmed for the whole term"),
                                    l.yes(view.securityConfirmed())),
                            Fact.of(l.of("備考", "Note"), view.note())));
        });
    }

    /** Empty as long as nobody has inspected, too. */
    Optional<InspectionView> found(UUID contract, Request request) {
        try {
            return asking.ask(READ, () ->
                    (InspectionView) inspections.read(contract, request).getEntity());
        } catch (ProblemException problem) {
            if (problem.kind() == ProblemKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private static @Nullable String name(Tongue l, @Nullable Signatory who) {
        return who == null || who.name() != null
                ? who == null ? null : who.name()
                : who.postId() != null ? l.of("登録された職", "a post of the register") : l.of("登録された職員", "a person");
    }
}
