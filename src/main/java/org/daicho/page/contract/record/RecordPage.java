package org.daicho.page.contract.record;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.delivery.DeliveriesResource;
import org.daicho.contract.delivery.NewDelivery;
import org.daicho.contract.disposal.DisposalsResource;
import org.daicho.contract.disposal.NewDisposal;
import org.daicho.contract.inspection.InspectionResource;
import org.daicho.contract.inspection.InspectionView;
import org.daicho.contract.inspection.NewInspection;
import org.daicho.contract.subcontract.ContractSubcontractsResource;
import org.daicho.contract.subcontract.NewSubcontract;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records something that happened with a contract. */
@Path("/portal/contracts/{id}/records/{record}")
@Within("contract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class RecordPage {

    private static final String WRITE = "contract:write";

    private final DeliveriesResource deliveries;
    private final DisposalsResource disposals;
    private final InspectionResource inspections;
    private final ContractSubcontractsResource subcontracts;
    private final Outstanding outstanding;
    private final Recorded recorded;
    private final Forms forms;

    @Inject
    RecordPage(
            DeliveriesResource deliveries,
            DisposalsResource disposals,
            InspectionResource inspections,
            ContractSubcontractsResource subcontracts,
            Outstanding outstanding,
            Recorded recorded,
            Forms forms) {
        this.deliveries = deliveries;
        this.disposals = disposals;
        this.inspections = inspections;
        this.subcontracts = subcontracts;
        this.outstanding = outstanding;
        this.recorded = recorded;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(
            @PathParam("id") UUID id,
            @PathParam("record") String name,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Happening happening = Happening.at(name);
        Blank blank = blank(Tongue.of(routing), id, happening, headers);
        InspectionView present =
                happening == Happening.INSPECTION ? recorded.found(id, request).orElse(null) : null;
        return present == null
                ? forms.draw(routing, blank, Filled.nothing())
                : forms.draw(routing, blank, forms.registered(present), present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(
            @PathParam("id") UUID id,
            @PathParam("record") String name,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Happening happening = Happening.at(name);
        Blank blank = blank(Tongue.of(routing), id, happening, headers);
        Forms.Present now =
                new Forms.Present(() -> recorded.found(id, request).orElseThrow(), happening == Happening.INSPECTION);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            switch (happening) {
                case DELIVERY -> deliveries.create(id, body.as(NewDelivery.class));
                case DISPOSAL -> disposals.create(id, body.as(NewDisposal.class));
                case INSPECTION -> inspections.put(
                        id, version, inspection(body.as(NewInspection.class), recorded.found(id, request)));
                case SUBCONTRACT -> subcontracts.create(id, body.as(NewSubcontract.class));
            }
            return Done.RECORDED.at("/portal/contracts/" + id);
        });
    }

    /** One that replaces another keeps its evidence, and the post and person of an inspector who stays the same. */
    private static NewInspection inspection(NewInspection wanted, Optional<InspectionView> before) {
        return before.map(present -> new NewInspection(
                        wanted.inspectedOn(),
                        Objects.equals(
                                        wanted.inspector().name(),
                                        present.inspector().name())
                                ? present.inspector()
                                : wanted.inspector(),
                        wanted.result(),
                        wanted.securityConfirmed(),
                        present.evidenceIds(),
                        wanted.note()))
                .orElse(wanted);
    }

    private Blank blank(Tongue l, UUID id, Happening happening, HttpHeaders headers) {
        String place = "/portal/contracts/" + id;
        return new Blank(
                happening.label(l),
                null,
                place + "/records/" + happening.path(),
                l.of("記録する", "Record"),
                place,
                happening.entries(
                        l, happening == Happening.DISPOSAL ? outstanding.choices(l, id, headers) : List.of()));
    }
}
