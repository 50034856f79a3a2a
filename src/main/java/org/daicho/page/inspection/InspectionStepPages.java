package org.daicho.page.inspection;

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
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.SelfInspectionsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opens and closes a self-inspection, after it was asked once more. */
@Path(Places.INSPECTIONS + "/{id}/{step: open|close}")
@Within("self-inspection")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class InspectionStepPages {

    private static final String WRITE = "self-inspection:write";

    private final Asking asking;
    private final SelfInspectionsResource rounds;
    private final Forms forms;

    @Inject
    InspectionStepPages(Asking asking, SelfInspectionsResource rounds, Forms forms) {
        this.asking = asking;
        this.rounds = rounds;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            @Context Request request,
            RoutingContext routing) {
        SelfInspectionView present = present(id, request);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), present, InspectionStep.at(name)),
                Filled.nothing(),
                present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        InspectionStep step = InspectionStep.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step);
        Forms.Present now = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            switch (step) {
                case OPEN -> rounds.open(id, version);
                case CLOSE -> rounds.close(id, version);
            }
            return Done.RECORDED.at(Places.INSPECTIONS + '/' + id);
        });
    }

    private SelfInspectionView present(UUID id, Request request) {
        return asking.ask("self-inspection:read", () ->
                        (SelfInspectionView) rounds.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, SelfInspectionView round, InspectionStep step) {
        String place = Places.INSPECTIONS + '/' + round.id();
        return new Blank(
                l.of(step.label()) + l.of("（", " (") + round.title() + l.of("）", ")"),
                step.note(l),
                place + '/' + step.path(),
                l.of(step.label()),
                place,
                List.of());
    }
}
