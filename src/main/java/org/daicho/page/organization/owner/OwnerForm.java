package org.daicho.page.organization.owner;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.NewAssignment;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;

/** The form by which a duty of a thing is assigned to a post; each kind of thing has a page of its own, with its own right. */
@Singleton
class OwnerForm {

    private final Staff staff;
    private final Forms forms;
    private final Clock clock;

    @Inject
    OwnerForm(Staff staff, Forms forms, Clock clock) {
        this.staff = staff;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @param type the resource in the singular, kebab-case
     * @param duty what most who come would assign
     */
    String draw(String type, UUID id, Duty duty, HttpHeaders headers, RoutingContext routing) {
        Filled filled = Filled.of(
                Map.of("duty", duty.name(), "fromOn", LocalDate.now(clock).toString()));
        return forms.draw(routing, blank(Tongue.of(routing), type, id, filled, headers), filled);
    }

    Response file(
            String type,
            UUID id,
            MultivaluedMap<String, String> sent,
            String permission,
            HttpHeaders headers,
            RoutingContext routing,
            BiConsumer<UUID, NewAssignment> assignments) {
        Blank blank = blank(Tongue.of(routing), type, id, Filled.sent(sent), headers);
        return forms.file(routing, sent, blank, permission, (body, version) -> {
            assignments.accept(id, body.as(NewAssignment.class));
            return Done.RECORDED.at(blank.back() + "#owners");
        });
    }

    private Blank blank(Tongue l, String type, UUID id, Filled filled, HttpHeaders headers) {
        String place = Objects.requireNonNull(Places.of(type, id));
        Duty[] duties =
                Arrays.stream(Duty.values()).filter(duty -> duty.fits(type)).toArray(Duty[]::new);
        return new Blank(
                l.of("責任者・担当を割り当てる", "Assign who answers"),
                l.of(
                        "責任は人でなく職に割り当てます。責任者を割り当てると、前の責任者の職は前日で終わります。",
                        "Duties belong to posts, not people. The post that answered before does so until the day before."),
                place + "/owners/new",
                l.of("割り当てる", "Assign"),
                place,
                List.of(
                        Entry.radio("duty", l.of("役割", "Duty"), Entry.choices(l, duties, Duty::label))
                                .must(),
                        staff.post(l, filled, "postId", l.of("職", "Post"), headers),
                        Entry.day(l, "fromOn", l.of("いつから", "From")).must()));
    }
}
