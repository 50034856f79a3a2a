package org.daicho.page.verification;

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
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.catalogue.Catalogues;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Answers;
import org.daicho.page.form.Before;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.check.VerificationStepsResource;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.check.VerificationsResource;
import org.daicho.verification.sheet.NewResult;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The check sheet, filled in with a finger on a tablet where the work is done; as much at a time as one likes. */
@Path(Places.VERIFICATIONS + "/{id}/sheet")
@Within("verification")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SheetPage {

    private static final String READ = "verification:read";
    private static final String WRITE = "verification:write";

    private final Asking asking;
    private final VerificationsResource verifications;
    private final VerificationStepsResource steps;
    private final SheetBlank blanks;
    private final Catalogues catalogues;
    private final Forms forms;

    @Inject
    SheetPage(
            Asking asking,
            VerificationsResource verifications,
            VerificationStepsResource steps,
            SheetBlank blanks,
            Catalogues catalogues,
            Forms forms) {
        this.asking = asking;
        this.verifications = verifications;
        this.steps = steps;
        this.blanks = blanks;
        this.catalogues = catalogues;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        Answers stated = stated(id, request);
        return forms.draw(routing, blank(routing, id, request), Before.of(forms.registered(stated)), stated.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response state(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Answers present = stated(id, request);
        Forms.Present now = new Forms.Present(() -> stated(id, request), true);
        return forms.file(routing, sent, blank(routing, id, request), WRITE, now, (body, version) -> {
            Map<String, NewResult> results = blanks.results(body.patch(), present);
            if (!results.isEmpty()) {
                steps.state(id, version, results);
            }
            return Done.RECORDED.at(Places.of("verification", id) + "#sheet");
        });
    }

    private Answers stated(UUID id, Request request) {
        VerificationView view = asking.ask(READ, () ->
                        (VerificationView) verifications.read(id, request).getEntity())
                .orElseThrow();
        return new Answers(view.version(), view.results());
    }

    private Blank blank(RoutingContext routing, UUID id, Request request) {
        VerificationStepsResource.Sheet sheet = asking.ask(READ, () -> (VerificationStepsResource.Sheet)
                        steps.sheet(id, request).getEntity())
                .orElseThrow();
        return SheetBlank.of(Tongue.of(routing), id, catalogues.required(sheet.edition()), sheet.items());
    }
}
