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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.verification.check.Completion;
import org.daicho.verification.check.VerificationStepsResource;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.check.VerificationsResource;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Concludes a verification; after that its sheet stays as it is. */
@Path(Places.VERIFICATIONS + "/{id}/complete")
@Within("verification")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class CompletionPage {

    private static final String WRITE = "verification:write";

    private final Asking asking;
    private final VerificationsResource verifications;
    private final VerificationStepsResource steps;
    private final Forms forms;
    private final Clock clock;

    @Inject
    CompletionPage(
            Asking asking,
            VerificationsResource verifications,
            VerificationStepsResource steps,
            Forms forms,
            Clock clock) {
        this.asking = asking;
        this.verifications = verifications;
        this.steps = steps;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        Filled today = Filled.of(Map.of("doneOn", LocalDate.now(clock).toString()));
        return forms.draw(
                routing,
                blank(Tongue.of(routing), id),
                today,
                present(id, request).version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response complete(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Forms.Present present = new Forms.Present(() -> present(id, request), false);
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, present, (body, version) -> {
            steps.complete(id, version, body.as(Completion.class));
            return Done.DECIDED.at(Places.VERIFICATIONS + '/' + id);
        });
    }

    private VerificationView present(UUID id, Request request) {
        return asking.ask("verification:read", () ->
                        (VerificationView) verifications.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, UUID id) {
        String place = Places.VERIFICATIONS + '/' + id;
        return new Blank(
                l.of("確認を完了する", "Complete the verification"),
                l.of("完了すると、確認票は変更できなくなります。", "After that the check sheet cannot be changed any more."),
                place + "/complete",
                l.of("完了する", "Complete"),
                place,
                List.of(
                        Entry.day(l, "doneOn", l.of("実施日", "Done on")).must(),
                        Entry.radio(
                                        "conclusion",
                                        l.of("総合判定", "Conclusion"),
                                        Entry.choices(
                                                l, VerificationConclusion.values(), VerificationConclusion::label))
                                .must(),
                        Entry.lines("summary", l.of("所見", "Summary")).must(),
                        Entry.day(l, "nextDueOn", l.of("次回の期限", "The next is due"))));
    }
}
