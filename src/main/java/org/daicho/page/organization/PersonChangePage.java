package org.daicho.page.organization;

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
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.organization.person.PeopleResource;
import org.daicho.organization.person.PersonView;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes what is registered of a person; addresses are asked only of who may see them. */
@Path(Places.PEOPLE + "/{id}/change")
@Within("person")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PersonChangePage {

    private static final String WRITE = "organization:write";

    private final Asking asking;
    private final PeopleResource people;
    private final StaffBlank blanks;
    private final Forms forms;

    @Inject
    PersonChangePage(Asking asking, PeopleResource people, StaffBlank blanks, Forms forms) {
        this.asking = asking;
        this.people = people;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        PersonView present = present(id, request);
        Filled filled = forms.registered(present);
        return forms.draw(routing, blank(Tongue.of(routing), id), filled, present.version());
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
        Blank blank = blank(Tongue.of(routing), id);
        Forms.Present present = new Forms.Present(() -> present(id, request), true);
        return forms.file(routing, sent, blank, WRITE, present, (body, version) -> {
            people.change(id, version, body.patch());
            return Done.CHANGED.at(Places.PEOPLE + '/' + id);
        });
    }

    private PersonView present(UUID id, Request request) {
        return asking.ask("organization:read", () ->
                        (PersonView) people.read(id, request).getEntity())
                .orElseThrow();
    }

    private Blank blank(Tongue l, UUID id) {
        String place = Places.PEOPLE + '/' + id;
        return new Blank(
                l.of("職員の登録内容を変更する", "Change a person"),
                null,
                place + "/change",
                l.of("変更する", "Change"),
                place,
                blanks.person(l));
    }
}
