package org.daicho.page.verification;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.check.VerificationsResource;
import org.daicho.verification.check.terms.NewVerification;
import org.daicho.verification.frequency.VerificationMethod;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Plans a verification of a contract or of a cloud service. */
@Path(Places.VERIFICATIONS + "/new")
@Within("verification")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewVerificationPage {

    private static final String WRITE = "verification:write";
    private static final String PATH = Places.VERIFICATIONS + "/new";
    private static final String CONTRACT = "contractId";
    private static final String SERVICE = "serviceId";

    private final VerificationsResource verifications;
    private final Forms forms;

    @Inject
    NewVerificationPage(VerificationsResource verifications, Forms forms) {
        this.verifications = verifications;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @QueryParam(CONTRACT) @Nullable UUID contractId,
            @QueryParam(SERVICE) @Nullable UUID serviceId,
            RoutingContext routing) {
        Map<String, String> about = contractId != null
                ? Map.of(CONTRACT, contractId.toString())
                : serviceId != null ? Map.of(SERVICE, serviceId.toString()) : Map.of();
        Filled filled = Filled.of(about);
        return forms.draw(routing, blank(Tongue.of(routing), filled), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(MultivaluedMap<String, String> sent, RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), Filled.sent(sent));
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            Response created = verifications.create(body.as(NewVerification.class));
            return Done.RECORDED.at(Places.VERIFICATIONS + '/' + Forms.id(created));
        });
    }

    private static Blank blank(Tongue l, Filled filled) {
        String contract = filled.text(CONTRACT);
        String back = contract.isEmpty() ? Places.VERIFICATIONS : Places.CONTRACTS + '/' + contract;
        return new Blank(
                l.of("確認を予定する", "Plan a verification"),
                null,
                PATH,
                l.of("予定する", "Plan"),
                back,
                List.of(
                        Entry.hidden(CONTRACT),
                        Entry.hidden(SERVICE),
                        Entry.radio(
                                        "method",
                                        l.of("方法", "Method"),
                                        Entry.choices(l, VerificationMethod.values(), VerificationMethod::label))
                                .must(),
                        Entry.lines("methodReason", l.of("実地としない理由", "Why not on site"))
                                .help(l.of("実地が原則の契約を、ほかの方法で確認するとき", "Where the rule asks for a visit")),
                        Entry.day(l, "plannedOn", l.of("予定日", "Planned on")),
                        Entry.day(l, "dueOn", l.of("期限", "Due")).must(),
                        Entry.line("performedBy.name", l.of("実施者", "Done by")),
                        Entry.lines("note", l.of("備考", "Note"))));
    }
}
