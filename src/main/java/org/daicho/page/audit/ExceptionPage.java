package org.daicho.page.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.assurance.audit.independence.IndependenceException;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records why an auditor audits although they are not independent. */
@Path(Places.AUDITS + "/{id}/exception")
@Within("audit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ExceptionPage {

    private static final String WRITE = "audit:write";
    private static final String AUDITOR = "auditor";
    private static final Text NO_SUCH_AUDITOR = Text.of("この監査の監査人ではありません。", "This is no auditor of the audit.");

    private final Asking asking;
    private final AuditsResource audits;
    private final Staff staff;
    private final Forms forms;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    ExceptionPage(Asking asking, AuditsResource audits, Staff staff, Forms forms, ObjectMapper json, Clock clock) {
        this.asking = asking;
        this.audits = audits;
        this.staff = staff;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        AuditView present = present(id, request);
        Filled today = Filled.of(Map.of(AUDITOR, "0", "on", LocalDate.now(clock).toString()));
        return forms.draw(routing, blank(Tongue.of(routing), present), today, present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        AuditView audit = present(id, request);
        Forms.Present present = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank(Tongue.of(routing), audit), WRITE, present, (body, version) -> {
            IndependenceException exception = body.as(IndependenceException.class);
            audits.change(id, version, patch(audit, Filled.sent(sent).text(AUDITOR), exception));
            return Done.RECORDED.at(Places.AUDITS + '/' + id);
        });
    }

    /** All auditors as they are, the one with the exception. Throws 400 where the chosen one is none of them. */
    private ObjectNode patch(AuditView audit, String chosen, IndependenceException exception) {
        ObjectNode patch = json.createObjectNode();
        ArrayNode auditors = patch.putArray("auditors");
        boolean found = false;
        for (int i = 0; i < audit.auditors().size(); i++) {
            ObjectNode auditor = json.valueToTree(audit.auditors().get(i));
            if (chosen.equals("" + i)) {
                auditor.set("exception", json.valueToTree(exception));
                found = true;
            }
            auditors.add(auditor);
        }
        if (!found) {
            throw ProblemException.invalid("/" + AUDITOR, "unknown-value", NO_SUCH_AUDITOR, chosen);
        }
        return patch;
    }

    private AuditView present(UUID id, Request request) {
        return asking.ask(
                        "audit:read", () -> (AuditView) audits.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, AuditView audit) {
        String place = Places.AUDITS + '/' + audit.id();
        List<Entry.Choice> auditors = new ArrayList<>();
        for (int i = 0; i < audit.auditors().size(); i++) {
            String name = staff.name(audit.auditors().get(i).who());
            auditors.add(new Entry.Choice("" + i, name == null ? "" + (i + 1) : name));
        }
        return new Blank(
                l.of("独立性の例外を記録する", "Record an exception from independence"),
                null,
                place + "/exception",
                l.of("記録する", "Record"),
                place,
                List.of(
                        Entry.apart(AUDITOR, l.of("監査人", "Auditor"), auditors).must(),
                        Entry.lines("reason", l.of("理由", "Reason")).must(),
                        Entry.line("approvedBy.name", l.of("認めた者", "Approved by"))
                                .must(),
                        Entry.day(l, "on", l.of("認めた日", "Approved on")).must()));
    }
}
