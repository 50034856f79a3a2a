package org.daicho.page.approval;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.subcontract.SubcontractView;
import org.daicho.contract.subcontract.SubcontractsResource;
import org.daicho.contract.subcontract.decision.ApproverRole;
import org.daicho.contract.subcontract.decision.SubcontractApproval;
import org.daicho.contract.subcontract.decision.SubcontractRefusal;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Consents to a subcontract, or does not. */
@Path("/portal/subcontracts/{id}/decide")
@Within("subcontract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SubcontractDecisionPage {

    private static final String SIGN = "contract:sign";

    private final Asking asking;
    private final SubcontractsResource subcontracts;
    private final Forms forms;
    private final Clock clock;

    @Inject
    SubcontractDecisionPage(Asking asking, SubcontractsResource subcontracts, Forms forms, Clock clock) {
        this.asking = asking;
        this.subcontracts = subcontracts;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(SIGN)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        SubcontractView present = present(id, request);
        Filled filled = Decided.by(asking.caller(), LocalDate.now(clock))
                .or(Filled.of(Map.of("approverRole", ApproverRole.ASSOCIATION.name())));
        return forms.draw(routing, blank(Tongue.of(routing), present), filled, present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(SIGN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), present(id, request));
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, SIGN, now, (body, version) -> {
            if (Decided.isYes(sent)) {
                subcontracts.approve(id, version, body.as(SubcontractApproval.class, "reason"));
            } else {
                subcontracts.refuse(id, version, body.as(SubcontractRefusal.class));
            }
            return Done.DECIDED.at(ApprovalsPage.PATH);
        });
    }

    private SubcontractView present(UUID id, Request request) {
        return asking.ask("contract:read", () ->
                        (SubcontractView) subcontracts.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, SubcontractView view) {
        List<Entry> own = List.of(Entry.choice(
                        "approverRole",
                        l.of("決定する立場", "On whose side"),
                        Entry.choices(l, ApproverRole.values(), ApproverRole::label))
                .must());
        return new Blank(
                        l.of("再委託の承諾を決定する", "Decide about a subcontract"),
                        null,
                        "/portal/subcontracts/" + view.id() + "/decide",
                        l.of("決定する", "Decide"),
                        ApprovalsPage.PATH,
                        Decided.entries(l, own))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("申請の内容", "The request"),
                        List.of(
                                Fact.of(l.of("再委託先", "Subcontractor"), view.contractorName()),
                                Fact.of(l.of("業務", "Work"), view.work()),
                                Fact.of(l.of("状態", "State"), l.of(view.state().label())),
                                Fact.of(l.of("個人情報", "Personal data"), l.yes(view.personalData())),
                                Fact.of(l.of("特定個人情報", "My Number"), l.yes(view.myNumber())),
                                Fact.of(l.of("申請日", "Asked on"), l.day(view.requestedOn())),
                                Fact.of(l.of("申請者", "Asked by"), view.requestedBy()),
                                new Fact(
                                        l.of("契約", "Contract"),
                                        Cell.link(
                                                l.of("契約を見る", "See the contract"),
                                                "/portal/contracts/" + view.contractId()))))));
    }
}
