package org.daicho.page.subcontract;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.daicho.contract.subcontract.SubcontractView;
import org.daicho.contract.subcontract.SubcontractsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.contract.record.Happening;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Mends a subcontract that nobody has decided about; it asks what was asked when it was recorded. */
@Path(Places.SUBCONTRACTS + "/{id}/change")
@Within("subcontract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class SubcontractChangePage {

    private static final String WRITE = "contract:write";

    private final Asking asking;
    private final SubcontractsResource subcontracts;
    private final Forms forms;

    @Inject
    SubcontractChangePage(Asking asking, SubcontractsResource subcontracts, Forms forms) {
        this.asking = asking;
        this.subcontracts = subcontracts;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        SubcontractView present = present(id, request);
        return forms.draw(routing, blank(Tongue.of(routing), present), forms.registered(present), present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        SubcontractView now = present(id, request);
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank(Tongue.of(routing), now), WRITE, present, (body, version) -> {
            subcontracts.change(id, version, patch(now, body.patch()));
            return Done.CHANGED.at(Places.SUBCONTRACTS + '/' + id);
        });
    }

    /** Under another name it is another company, so no longer the one of the register; in another width it is the same. */
    private static ObjectNode patch(SubcontractView present, ObjectNode written) {
        String name = written.path("contractorName").asText();
        return present.contractorId() == null || SearchText.fold(name).equals(SearchText.fold(present.contractorName()))
                ? written
                : written.putNull("contractorId");
    }

    private SubcontractView present(UUID id, Request request) {
        return asking.ask("contract:read", () ->
                        (SubcontractView) subcontracts.read(id, request).getEntity())
                .orElseThrow();
    }

    private static Blank blank(Tongue l, SubcontractView present) {
        String place = Places.SUBCONTRACTS + '/' + present.id();
        return new Blank(
                l.of("再委託の内容を変更する", "Change a subcontract"),
                present.contractorId() == null
                        ? null
                        : l.of(
                                "再委託先は、登録されている事業者と結び付いています。名称を別の事業者のものに変えると、結び付きはなくなります。",
                                "The subcontractor is one of the register. With the name of another it no longer is."),
                place + "/change",
                l.of("変更する", "Change"),
                place,
                Happening.SUBCONTRACT.entries(l, List.of()));
    }
}
