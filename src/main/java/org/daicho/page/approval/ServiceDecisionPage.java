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
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.CloudStepsResource;
import org.daicho.externalservice.cloud.CloudView;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.externalservice.decision.NewApproval;
import org.daicho.externalservice.life.Refusal;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Permits the use of a cloud service, or does not. */
@Path("/portal/services/{id}/decide")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ServiceDecisionPage {

    private static final String APPROVE = "service:approve";

    private final Asking asking;
    private final CloudsResource clouds;
    private final CloudStepsResource steps;
    private final Forms forms;
    private final Clock clock;

    @Inject
    ServiceDecisionPage(Asking asking, CloudsResource clouds, CloudStepsResource steps, Forms forms, Clock clock) {
        this.asking = asking;
        this.clouds = clouds;
        this.steps = steps;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(APPROVE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        CloudView present = present(id, request);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), present),
                Decided.by(asking.caller(), LocalDate.now(clock)),
                present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(APPROVE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), present(id, request));
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, APPROVE, now, (body, version) -> {
            if (Decided.isYes(sent)) {
                steps.approve(id, version, body.as(NewApproval.class, "reason"));
            } else {
                steps.refuse(id, version, body.as(Refusal.class, "conditions", "exception"));
            }
            return Done.DECIDED.at("/portal/services/" + id);
        });
    }

    private CloudView present(UUID id, Request request) {
        return asking.ask("service:read", () ->
                        (CloudView) clouds.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, CloudView view) {
        String place = "/portal/services/" + view.id();
        List<Entry> own = List.of(
                Entry.lines("conditions", l.of("承認の条件", "Conditions")),
                Entry.group(
                        "exception",
                        l.of("申請者が承認する場合だけ", "Only where the applicant approves"),
                        List.of(
                                Entry.lines("exception.reason", l.of("やむを得ない理由", "Why it cannot be avoided")),
                                Entry.line("exception.by.name", l.of("認めた職・氏名", "Who allows it")))));
        return new Blank(
                        l.of("クラウドサービスの利用を決定する", "Decide about a cloud service"),
                        l.of(
                                "申請者と承認者は別の者とします。必須の条件がすべて確認されている必要があります。",
                                "Applicant and approver are different people, and every mandatory condition is checked."),
                        place + "/decide",
                        l.of("決定する", "Decide"),
                        ApprovalsPage.PATH,
                        Decided.entries(l, own))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("申請の内容", "The application"),
                        List.of(
                                new Fact(l.of("サービス", "Service"), Cell.link(view.name(), place)),
                                Fact.of(l.of("状態", "State"), l.of(view.state().label())),
                                Fact.of(l.of("提供事業者", "Provider"), view.providerName()),
                                Fact.of(l.of("利用目的", "Purpose"), view.purpose()),
                                Fact.of(l.of("所管", "Unit"), view.responsibleUnit()),
                                Fact.of(l.of("個人情報", "Personal data"), l.yes(view.personalData())),
                                Fact.of(l.of("特定個人情報", "My Number"), l.yes(view.myNumber()))))));
    }
}
