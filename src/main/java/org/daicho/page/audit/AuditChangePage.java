package org.daicho.page.audit;

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
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes the title and the days of an audit that is not reported; what is audited and by whom stays as it is. */
@Path(Places.AUDITS + "/{id}/change")
@Within("audit")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AuditChangePage {

    private static final String WRITE = "audit:write";

    private final Asking asking;
    private final AuditsResource audits;
    private final Forms forms;

    @Inject
    AuditChangePage(Asking asking, AuditsResource audits, Forms forms) {
        this.asking = asking;
        this.audits = audits;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        AuditView present = present(id, request);
        return forms.draw(routing, blank(Tongue.of(routing), id), forms.registered(present), present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, present, (body, version) -> {
            audits.change(id, version, body.patch());
            return Done.CHANGED.at(Places.AUDITS + '/' + id);
        });
    }

    private AuditView present(UUID id, Request request) {
        return asking.ask(
                        "audit:read", () -> (AuditView) audits.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, UUID id) {
        String place = Places.AUDITS + '/' + id;
        return new Blank(
                l.of("監査の予定を変更する", "Change an audit"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                List.of(
                        Entry.line("title", l.of("名称", "Title")).must(),
                        Entry.day(l, "startsOn", l.of("開始日", "First day")).must(),
                        Entry.day(l, "endsOn", l.of("終了日", "Last day")).must(),
                        Entry.lines("note", l.of("備考", "Note"))));
    }
}
