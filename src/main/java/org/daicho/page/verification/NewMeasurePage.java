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
import org.daicho.verification.check.VerificationStepsResource;
import org.daicho.verification.measure.MeasuresResource;
import org.daicho.verification.measure.terms.NewMeasure;
import org.daicho.verification.measure.terms.Severity;
import org.daicho.verification.sheet.CheckResult;
import org.daicho.verification.sheet.SheetLine;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Demands a measure because of a line that failed. */
@Path(Places.VERIFICATIONS + "/{id}/measures/new")
@Within("verification")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewMeasurePage {

    private static final String WRITE = "verification:write";

    private final Asking asking;
    private final VerificationStepsResource steps;
    private final MeasuresResource measures;
    private final Forms forms;
    private final Clock clock;

    @Inject
    NewMeasurePage(
            Asking asking, VerificationStepsResource steps, MeasuresResource measures, Forms forms, Clock clock) {
        this.asking = asking;
        this.steps = steps;
        this.measures = measures;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        Filled filled = Filled.of(Map.of(
                "verificationId",
                id.toString(),
                "demandedOn",
                LocalDate.now(clock).toString()));
        return forms.draw(routing, blank(routing, id, request), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response demand(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        return forms.file(routing, sent, blank(routing, id, request), WRITE, (body, version) -> {
            Response created = measures.create(body.as(NewMeasure.class));
            return Done.RECORDED.at(Places.MEASURES + '/' + Forms.id(created));
        });
    }

    private Blank blank(RoutingContext routing, UUID id, Request request) {
        Tongue l = Tongue.of(routing);
        VerificationStepsResource.Sheet sheet = asking.ask("verification:read", () -> (VerificationStepsResource.Sheet)
                        steps.sheet(id, request).getEntity())
                .orElseThrow();
        List<Entry.Choice> failed = sheet.items().stream()
                .filter(NewMeasurePage::hasFailed)
                .map(line -> new Entry.Choice(line.code(), line.code() + " " + l.of(line.title())))
                .toList();
        String place = Places.VERIFICATIONS + '/' + id;
        return new Blank(
                l.of("措置を求める", "Demand a measure"),
                failed.isEmpty() ? l.of("この確認で不適となった項目はありません。", "No line of this verification failed.") : null,
                place + "/measures/new",
                l.of("求める", "Demand"),
                place,
                List.of(
                        Entry.hidden("verificationId"),
                        Entry.choice("code", l.of("不適となった項目", "Line that failed"), failed)
                                .must(),
                        Entry.lines("demand", l.of("要求内容", "Demand")).must(),
                        Entry.line("articleReference", l.of("根拠条項", "Article"))
                                .help(l.of("例: 特記仕様書 第8条", "Such as article 8")),
                        Entry.day(l, "demandedOn", l.of("要求日", "Demanded on")).must(),
                        Entry.day(l, "dueOn", l.of("期限", "Due")).must(),
                        Entry.radio(
                                        "severity",
                                        l.of("重要度", "Severity"),
                                        Entry.choices(l, Severity.values(), Severity::label))
                                .must(),
                        Entry.line("responsible.name", l.of("担当", "Seen to by")).must()));
    }

    static boolean hasFailed(SheetLine line) {
        return line.stated() != null && line.stated().result() == CheckResult.FAIL;
    }
}
