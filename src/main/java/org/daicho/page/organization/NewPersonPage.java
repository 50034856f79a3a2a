package org.daicho.page.organization;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.daicho.access.gate.Within;
import org.daicho.organization.person.NewPerson;
import org.daicho.organization.person.PeopleResource;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Registers a person. */
@Path(Places.PEOPLE + "/new")
@Within("person")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewPersonPage {

    private static final String WRITE = "organization:write";

    private final PeopleResource people;
    private final StaffBlank blanks;
    private final Forms forms;

    @Inject
    NewPersonPage(PeopleResource people, StaffBlank blanks, Forms forms) {
        this.people = people;
        this.blanks = blanks;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(RoutingContext routing) {
        return forms.draw(routing, blank(Tongue.of(routing)), Filled.nothing());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> sent, RoutingContext routing) {
        Blank blank = blank(Tongue.of(routing));
        return forms.file(routing, sent, blank, WRITE, (body, version) -> {
            Response created = people.create(body.as(NewPerson.class));
            return Done.ENTERED.at(Places.PEOPLE + '/' + Forms.id(created));
        });
    }

    private Blank blank(Tongue l) {
        return new Blank(
                l.of("職員を登録する", "Register a person"),
                null,
                Places.PEOPLE + "/new",
                l.of("登録する", "Register"),
                Places.PEOPLE,
                blanks.person(l));
    }
}
