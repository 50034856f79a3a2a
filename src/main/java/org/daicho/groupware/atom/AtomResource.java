package org.daicho.groupware.atom;

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

/** Open to whoever has the address: a feed reader cannot sign in. */
@Path("/feeds/deadlines.atom")
@Tag(ref = "feeds")
@PermitAll
public class AtomResource {

    static final MediaType ATOM = new MediaType("application", "atom+xml");

    private final Subscribers subscribers;
    private final AtomFeed atom;
    private final PublicAddress address;

    @Inject
    AtomResource(Subscribers subscribers, AtomFeed atom, PublicAddress address) {
        this.subscribers = subscribers;
        this.atom = atom;
        this.address = address;
    }

    @GET
    @Produces("application/atom+xml")
    @Operation(
            summary = "期限の Atom フィード。Deadlines as an Atom feed (RFC 4287).",
            description = "What is due in the next 18 months and what is overdue.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/atom+xml",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "<?xml version='1.0' encoding='UTF-8'?><feed xmlns=\"http://www.w3.org/2005/Atom\">"))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response read(
            @QueryParam("key") @NotNull @Size(max = 100) String key, @Context Request request, @Context UriInfo uri) {
        FeedSubscriptionView feed = subscribers.of(key);
        URI here = address.of(uri).path("feeds/deadlines.atom").build();
        return FeedAnswer.of(request, ATOM, "deadlines.atom", out -> atom.write(feed, here, out));
    }
}
