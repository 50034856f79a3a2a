package org.daicho.page.incident;

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
import java.util.HashMap;
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
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.IncidentsResource;
import org.daicho.verification.measure.MeasuresResource;
import org.daicho.verification.measure.terms.NewMeasure;
import org.daicho.verification.measure.terms.Severity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Demands a measure because of an incident, of whomever the incident is about. */
@Path(Places.INCIDENTS + "/{id}/measures/new")
@Within("incident")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class IncidentMeasurePage {

    private static final String WRITE = "verification:write";

    private final Asking asking;
    private final IncidentsResource incidents;
    private final MeasuresResource measures;
    private final Forms forms;
    private final Clock clock;

    @Inject
    IncidentMeasurePage(
            Asking asking, IncidentsResource incidents, MeasuresResource measures, Forms forms, Clock clock) {
        this.asking = asking;
        this.incidents = incidents;
        this.measures = measures;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        IncidentView incident = asking.ask("incident:read", () ->
                        (IncidentView) incidents.read(id, request).getEntity())
                .orElseThrow();
        Map<String, String> about = new HashMap<>();
        about.put("incidentId", id.toString());
        about.put("demandedOn", LocalDate.now(clock).toString());
        put(about, "contractId", incident.contractId());
        put(about, "serviceId", incident.serviceId());
        put(about, "contractorId", incident.contractorId());
        return forms.draw(routing, blank(Tongue.of(routing), id), Filled.of(about));
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response demand(@PathParam("id") UUID id, MultivaluedMap<String, String> sent, RoutingContext routing) {
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, (body, version) -> {
            Response created = measures.create(body.as(NewMeasure.class));
            return Done.RECORDED.at(Places.MEASURES + '/' + Forms.id(created));
        });
    }

    private static Blank blank(Tongue l, UUID id) {
        String place = Places.INCIDENTS + '/' + id;
        return new Blank(
                l.of("措置を求める", "Demand a measure"),
                null,
                place + "/measures/new",
                l.of("求める", "Demand"),
                place,
                List.of(
                        Entry.hidden("incidentId"),
                        Entry.hidden("contractId"),
                        Entry.hidden("serviceId"),
                        Entry.hidden("contractorId"),
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

    private static void put(Map<String, String> about, String name, @Nullable UUID id) {
        if (id != null) {
            about.put(name, id.toString());
        }
    }
}
