package org.daicho.page.organization.handover;

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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.handover.Handover;
import org.daicho.organization.handover.PostHandover;
import org.daicho.organization.handover.PostHandoverResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Registers;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A post goes to a successor, or all that it answers for to another post, after it was seen what that means. */
@Path(Places.POSTS + "/{id}/handover")
@Within("post")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PostHandoverPage {

    private static final String WRITE = "organization:write";

    private final Asking asking;
    private final PostHandoverResource handovers;
    private final Staff staff;
    private final Passing passing;
    private final Forms forms;
    private final Clock clock;

    @Inject
    PostHandoverPage(
            Asking asking, PostHandoverResource handovers, Staff staff, Passing passing, Forms forms, Clock clock) {
        this.asking = asking;
        this.handovers = handovers;
        this.staff = staff;
        this.passing = passing;
        this.forms = forms;
        this.clock = clock;
    }

    /** Filled in from its address after a trial: then what would pass on stands above it. */
    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context HttpHeaders headers, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Filled tried = name -> routing.queryParam(name);
        Optional<PostHandover> wanted = read(tried);
        Passing.Preview preview = wanted.flatMap(one ->
                        asking.ask(WRITE, () -> passing.preview(l, id, one, dryRun -> handOver(id, one, dryRun))))
                .orElse(Passing.NONE);
        String on = Passing.day(tried).orElse(LocalDate.now(clock)).toString();
        Filled filled = Passing.next(Filled.of(Map.of("on", on)).or(tried), preview);
        return forms.draw(routing, blank(l, id, filled, headers).beside(preview.sections()), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Filled filled = Filled.sent(sent);
        Blank blank = blank(Tongue.of(routing), id, filled, headers);
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            PostHandover wanted = body.as(PostHandover.class, Passing.TRIED);
            return passing.isCarriedOut(
                            routing, filled, id, wanted.on(), wanted, dryRun -> handOver(id, wanted, dryRun))
                    ? Done.RECORDED.at(Places.POSTS + '/' + id)
                    : Passing.again(Places.POSTS + '/' + id + "/handover", written(wanted));
        });
    }

    private Handover handOver(UUID id, PostHandover wanted, boolean dryRun) {
        return (Handover) handovers.handOver(id, dryRun, wanted).getEntity();
    }

    private Blank blank(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        String place = Places.POSTS + '/' + id;
        return new Blank(
                l.of("職を引き継ぐ（", "Hand over (") + staff.posts(List.of(id)).getOrDefault(id, "") + l.of("）", ")"),
                l.of(
                        "後任の職員か、責任を引き受ける別の職のどちらか一方を選んでください。",
                        "Choose either the person who follows, or the post that takes over all duties."),
                place + "/handover",
                l.of("次へ", "Go on"),
                place,
                List.of(
                        Entry.day(l, "on", l.of("新しい体制の初日", "First day of the new order"))
                                .must(),
                        staff.person(l, filled, "toPersonId", l.of("後任の職員", "Who follows"), headers),
                        staff.post(
                                l,
                                filled,
                                "toPostId",
                                l.of("責任を引き受ける職（組織改正など）", "The post that takes the duties"),
                                headers),
                        Entry.hidden(Passing.TRIED),
                        Passing.what(l)));
    }

    private static Optional<PostHandover> read(Filled filled) {
        UUID person = Registers.id(filled.text("toPersonId")).orElse(null);
        UUID post = Registers.id(filled.text("toPostId")).orElse(null);
        return (person == null) == (post == null)
                ? Optional.empty()
                : Passing.day(filled).map(on -> new PostHandover(on, person, null, post));
    }

    private static Map<String, String> written(PostHandover wanted) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("on", wanted.on().toString());
        if (wanted.toPersonId() != null) {
            written.put("toPersonId", wanted.toPersonId().toString());
        }
        if (wanted.toPostId() != null) {
            written.put("toPostId", wanted.toPostId().toString());
        }
        return written;
    }
}
