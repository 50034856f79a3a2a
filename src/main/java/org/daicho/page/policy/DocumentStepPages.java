package org.daicho.page.policy;

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
import jakarta.ws.rs.core.HttpHeaders;
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
import org.daicho.assurance.policy.PolicyDocumentView;
import org.daicho.assurance.policy.PolicyDocumentsResource;
import org.daicho.assurance.policy.edition.NewPolicyEdition;
import org.daicho.assurance.policy.edition.PolicyEditionsResource;
import org.daicho.assurance.policy.review.NewPolicyReview;
import org.daicho.assurance.policy.review.PolicyReviewsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Body;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Registers what happens to a policy document: editions, reviews, changes of its entry, and its end. */
@Path(Places.DOCUMENTS + "/{id}/{step: edition|review|change|abolish}")
@Within("policy-document")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class DocumentStepPages {

    private static final String WRITE = "policy-document:write";

    private final Asking asking;
    private final PolicyDocumentsResource documents;
    private final PolicyEditionsResource editions;
    private final PolicyReviewsResource reviews;
    private final DocumentBlank blanks;
    private final Forms forms;
    private final Clock clock;

    @Inject
    DocumentStepPages(
            Asking asking,
            PolicyDocumentsResource documents,
            PolicyEditionsResource editions,
            PolicyReviewsResource reviews,
            DocumentBlank blanks,
            Forms forms,
            Clock clock) {
        this.asking = asking;
        this.documents = documents;
        this.editions = editions;
        this.reviews = reviews;
        this.blanks = blanks;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("step") String name,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        DocumentStep step = DocumentStep.at(name);
        PolicyDocumentView present = present(id, request);
        String today = LocalDate.now(clock).toString();
        Filled filled = step == DocumentStep.CHANGE
                ? forms.registered(present)
                : Filled.of(Map.of("reviewedOn", today, "on", today));
        return forms.draw(
                routing, blank(Tongue.of(routing), present, step, filled, headers), filled, present.version());
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
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        DocumentStep step = DocumentStep.at(name);
        Blank blank = blank(Tongue.of(routing), present(id, request), step, Filled.sent(sent), headers);
        Forms.Present now = new Forms.Present(() -> present(id, request), step == DocumentStep.CHANGE);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            take(step, id, version, body);
            return (step == DocumentStep.CHANGE ? Done.CHANGED : Done.RECORDED).at(Places.DOCUMENTS + '/' + id);
        });
    }

    private void take(DocumentStep step, UUID id, @Nullable IfMatch version, Body body) {
        switch (step) {
            case EDITION -> editions.create(id, body.as(NewPolicyEdition.class));
            case REVIEW -> reviews.create(id, body.as(NewPolicyReview.class));
            case CHANGE -> documents.change(id, version, body.patch());
            case ABOLISH -> documents.abolish(id, version, body.as(PolicyDocumentsResource.Abolition.class));
        }
    }

    private PolicyDocumentView present(UUID id, Request request) {
        return asking.ask("policy-document:read", () ->
                        (PolicyDocumentView) documents.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, PolicyDocumentView document, DocumentStep step, Filled filled, HttpHeaders headers) {
        String place = Places.DOCUMENTS + '/' + document.id();
        List<Entry> entries =
                switch (step) {
                    case EDITION -> blanks.edition(l, document.id(), filled, headers);
                    case REVIEW -> blanks.review(l, filled, headers);
                    case CHANGE -> blanks.document(l, filled, headers);
                    case ABOLISH -> DocumentBlank.abolition(l);
                };
        return new Blank(
                l.of(step.label()) + l.of("（", " (") + document.title() + l.of("）", ")"),
                step == DocumentStep.EDITION
                        ? l.of(
                                "登録した版は変更できません。誤りは新しい版で改めます。",
                                "An edition is not changed later: a correction is an edition of its own.")
                        : null,
                place + '/' + step.path(),
                l.of(step.label()),
                place,
                entries);
    }
}
