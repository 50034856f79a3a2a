package org.daicho.groupware.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.daicho.groupware.PublicAddress;
import org.daicho.groupware.feed.FeedAnswer;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.groupware.subscription.Subscribers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open to whoever has the address: a calendar cannot sign in. */
@Path("/feeds/calendar.ics")
@Tag(name = "feeds", description = "購読。Feeds, at addresses that hold a secret.")
@PermitAll
public class CalendarResource {

    private static final MediaType CALENDAR = new MediaType("text", "calendar");

    private final Subscribers subscribers;
    private final CalendarFeed calendar;
    private final PublicAddress address;

    @Inject
    CalendarResource(Subscribers subscribers, CalendarFeed calendar, PublicAddress address) {
        this.subscribers = subscribers;
        this.calendar = calendar;
        this.address = address;
    }

    @GET
    @Produces("text/calendar")
    @Operation(
            summary = "期限のカレンダー。Deadlines as a calendar (RFC 5545).",
            description =
                    "What is due in the next 18 months, what is overdue, and for 60 days what was met or called off.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response read(
            @QueryParam("key") @NotNull @Size(max = 100) String key, @Context Request request, @Context UriInfo uri) {
        FeedSubscriptionView feed = subscribers.of(key);
        URI here = address.of(uri).path("feeds/calendar.ics").build();
        return FeedAnswer.of(request, CALENDAR, "daicho.ics", out -> calendar.write(feed, here, out));
    }
}
