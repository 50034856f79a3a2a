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
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.inspection.sheet.FilledSheet;
import org.daicho.assurance.inspection.sheet.SheetsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A post hands its sheet in, once. */
@Path(Places.INSPECTIONS + "/{id}/sheets/{postId}/submit")
@Within(value = "own-post", id = "postId")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SubmitPage {

    private static final String ANSWER = "self-inspection:answer";

    private final Asking asking;
    private final SheetsResource papers;
    private final Forms forms;

    @Inject
    SubmitPage(Asking asking, SheetsResource papers, Forms forms) {
        this.asking = asking;
        this.papers = papers;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(ANSWER)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            @Context Request request,
            RoutingContext routing) {
        return forms.draw(
                routing,
                blank(Tongue.of(routing), id, postId),
                Filled.of(Map.of("by.postId", postId.toString())),
                sheet(id, postId, request).version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(ANSWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing), id, postId);
        Forms.Present now = new Forms.Present(() -> sheet(id, postId, request), false);
        return forms.file(routing, sent, blank, ANSWER, now, (body, version) -> {
            papers.submit(id, postId, version, body.as(SheetsResource.SheetSubmission.class));
            return Done.RECORDED.at(blank.back());
        });
    }

    private FilledSheet sheet(UUID id, UUID postId, Request request) {
        return asking.ask("self-inspection:read", () ->
                        (FilledSheet) papers.read(id, postId, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, UUID id, UUID postId) {
        String place = Places.INSPECTIONS + '/' + id + "/sheets/" + postId;
        return new Blank(
                l.of("点検票を提出する", "Hand the sheet in"),
                l.of("提出は一度だけです。提出した後は、回答を変更できません。", "It is handed in once; after that the answers stay as they are."),
                place + "/submit",
                l.of("提出する", "Hand it in"),
                place,
                List.of(Entry.hidden("by.postId")));
    }
}
