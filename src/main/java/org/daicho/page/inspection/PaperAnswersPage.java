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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.sheet.FilledSheet;
import org.daicho.assurance.inspection.sheet.SheetsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Answers;
import org.daicho.page.form.Before;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A post answers its sheet, as much at a time as it likes. */
@Path(Places.INSPECTIONS + "/{id}/sheets/{postId}/answers")
@Within(value = "own-post", id = "postId")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PaperAnswersPage {

    private static final String ANSWER = "self-inspection:answer";

    private final Asking asking;
    private final SheetsResource papers;
    private final PaperBlank blanks;
    private final Forms forms;

    @Inject
    PaperAnswersPage(Asking asking, SheetsResource papers, PaperBlank blanks, Forms forms) {
        this.asking = asking;
        this.papers = papers;
        this.blanks = blanks;
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
        FilledSheet sheet = sheet(id, postId, request);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), id, sheet),
                Before.of(forms.registered(answered(sheet))),
                sheet.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(ANSWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        FilledSheet sheet = sheet(id, postId, request);
        Blank blank = blank(Tongue.of(routing), id, sheet);
        Forms.Present now = new Forms.Present(() -> answered(sheet(id, postId, request)), true);
        return forms.file(routing, sent, blank, ANSWER, now, (body, version) -> {
            Map<String, NewAnswer> answers = blanks.answers(body.patch(), answered(sheet));
            if (!answers.isEmpty()) {
                papers.answer(id, postId, version, answers);
            }
            return Done.RECORDED.at(blank.back());
        });
    }

    private FilledSheet sheet(UUID id, UUID postId, Request request) {
        return asking.ask("self-inspection:read", () ->
                        (FilledSheet) papers.read(id, postId, request).getEntity())
                .orElseThrow();
    }

    private static Answers answered(FilledSheet sheet) {
        Map<String, NewAnswer> answers = new LinkedHashMap<>();
        sheet.items().stream()
                .filter(item -> item.answer() != null)
                .forEach(item -> answers.put(item.question().code(), item.answer()));
        return new Answers(sheet.version(), answers);
    }

    private static Blank blank(Tongue l, UUID id, FilledSheet sheet) {
        return PaperBlank.of(l, Places.INSPECTIONS + '/' + id + "/sheets/" + sheet.postId(), sheet);
    }
}
