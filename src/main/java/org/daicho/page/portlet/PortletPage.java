package org.daicho.page.portlet;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What its reader has to do: what is due this month, what waits for a decision, what is missing, and what is theirs to answer for.
 * Whoever is known as a person or by a post sees what is theirs; everybody else what they reach.
 */
@Path("/portlet")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PortletPage {

    private final Asking asking;
    private final Due due;
    private final Mine mine;
    private final Sheets sheets;

    @Inject
    PortletPage(Asking asking, Due due, Mine mine, Sheets sheets) {
        this.asking = asking;
        this.due = due;
        this.mine = mine;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed("self:read")
    @Operation(hidden = true)
    public String show(@Context HttpHeaders headers, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        List<Section> sections = new ArrayList<>();
        Stream.of(due.decisions(l, headers), due.thisMonth(l, headers), mine.gaps(l, headers), mine.duties(l, headers))
                .flatMap(Optional::stream)
                .forEach(sections::add);
        return sheets.framed(routing, asking.caller(), l.of("台帳からのお知らせ", "From the register"), sections);
    }
}
