package org.daicho.page.cloud;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.part.CloudTermsReviewsResource;
import org.daicho.externalservice.review.NewTermsReview;
import org.daicho.externalservice.review.TermsReviewResult;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records that the terms of use were reviewed. */
@Path("/portal/services/{id}/terms-reviews/new")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class TermsReviewPage {

    private static final String WRITE = "service:write";

    private final CloudTermsReviewsResource reviews;
    private final Forms forms;
    private final Clock clock;

    @Inject
    TermsReviewPage(CloudTermsReviewsResource reviews, Forms forms, Clock clock) {
        this.reviews = reviews;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, RoutingContext routing) {
        Filled filled = Filled.of(Map.of("reviewedOn", LocalDate.now(clock).toString()));
        return forms.draw(routing, blank(Tongue.of(routing), id), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> sent, RoutingContext routing) {
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, (body, version) -> {
            reviews.create(id, body.as(NewTermsReview.class));
            return Done.RECORDED.at("/portal/services/" + id);
        });
    }

    private static Blank blank(Tongue l, UUID id) {
        String place = "/portal/services/" + id;
        return new Blank(
                l.of("約款等の確認を記録する", "Record a review of the terms"),
                null,
                place + "/terms-reviews/new",
                l.of("記録する", "Record"),
                place,
                List.of(
                        Entry.line("termsVersion", l.of("約款の版または改定日", "Version of the terms"))
                                .must(),
                        Entry.day(l, "reviewedOn", l.of("確認日", "Reviewed on")).must(),
                        Entry.line("reviewer.name", l.of("確認した職・氏名", "Reviewed by"))
                                .must(),
                        Entry.radio(
                                        "result",
                                        l.of("結果", "Result"),
                                        Entry.choices(l, TermsReviewResult.values(), TermsReviewResult::label))
                                .must(),
                        Entry.lines("note", l.of("確認した内容", "What was found")),
                        Entry.day(l, "nextReviewOn", l.of("次回の確認期限", "Next review by"))));
    }
}
