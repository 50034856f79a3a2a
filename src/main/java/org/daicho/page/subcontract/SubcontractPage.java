package org.daicho.page.subcontract;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.subcontract.SubcontractView;
import org.daicho.contract.subcontract.SubcontractsResource;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.daicho.page.verification.Subjects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One subcontract. */
@Path(Places.SUBCONTRACTS + "/{id}")
@Within("subcontract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SubcontractPage {

    private static final String READ = "contract:read";

    private final Asking asking;
    private final SubcontractsResource subcontracts;
    private final Subjects subjects;
    private final Staff staff;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    SubcontractPage(
            Asking asking,
            SubcontractsResource subcontracts,
            Subjects subjects,
            Staff staff,
            Things things,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.subcontracts = subcontracts;
        this.subjects = subjects;
        this.staff = staff;
        this.things = things;
        this.past = past;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        SubcontractView view = asking.ask(READ, () ->
                        (SubcontractView) subcontracts.read(id, request).getEntity())
                .orElseThrow();
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("再委託の内容", "Subcontract"), facts(l, view)),
                doing(l, view),
                things.evidence(l, SubjectType.SUBCONTRACT, id, headers),
                things.handIn(l, SubjectType.SUBCONTRACT, id),
                past.section(l, READ, view.version(), newest -> subcontracts.history(id, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("再委託: ", "Subcontract: ") + view.contractorName(), sections);
    }

    private Optional<Section> doing(Tongue l, SubcontractView view) {
        String place = Places.SUBCONTRACTS + '/' + view.id();
        List<Cell> links = new ArrayList<>();
        switch (view.state()) {
            case REQUESTED -> {
                if (asking.may("contract:sign")) {
                    links.add(Cell.link(l.of("承諾する・承諾しない", "Approve or refuse it"), place + "/decide"));
                }
                if (asking.may("contract:write")) {
                    links.add(Cell.link(l.of("内容を変更する", "Change it"), place + "/change"));
                }
            }
            case APPROVED -> {
                if (asking.may("contract:sign")) {
                    links.add(Cell.link(l.of("終了を記録する", "Record its end"), place + "/end"));
                }
            }
            default -> {}
        }
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.links("doing", l.of("手続", "What can be done"), links));
    }

    private List<Fact> facts(Tongue l, SubcontractView view) {
        Map<UUID, Cell> names = subjects.names(List.of(
                new Subjects.Of(view.contractId(), null, null), new Subjects.Of(null, null, view.contractorId())));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(new Fact(l.of("委託契約", "Contract"), names.getOrDefault(view.contractId(), Cell.of(null))));
        facts.add(Fact.of(l.of("再委託先", "Subcontractor"), view.contractorName()));
        if (view.contractorId() != null) {
            facts.add(new Fact(
                    l.of("登録されている事業者", "In the register"), names.getOrDefault(view.contractorId(), Cell.of(null))));
        }
        facts.add(Fact.of(l.of("段階", "Tier"), view.tier()));
        facts.add(Fact.of(l.of("業務", "Work"), view.work()));
        facts.add(Fact.of(l.of("個人情報", "Personal data"), l.yes(view.personalData())));
        facts.add(Fact.of(l.of("特定個人情報", "My Number"), l.yes(view.myNumber())));
        facts.add(Fact.of(l.of("作業場所の国", "Country"), view.country()));
        facts.add(Fact.of(l.of("申請日", "Asked on"), l.day(view.requestedOn())));
        facts.add(Fact.of(l.of("申請者", "Asked by"), view.requestedBy()));
        facts.add(Fact.of(l.of("無承諾の判明日", "Found on"), l.day(view.foundOn())));
        facts.add(Fact.of(l.of("決定日", "Decided on"), l.day(view.decidedOn())));
        facts.add(Fact.of(l.of("決定した者", "Decided by"), staff.name(view.approver())));
        facts.add(Fact.of(l.of("承諾しない理由", "Refused because"), view.refusedBecause()));
        facts.add(Fact.of(l.of("終了日", "Ended on"), l.day(view.endedOn())));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }
}
