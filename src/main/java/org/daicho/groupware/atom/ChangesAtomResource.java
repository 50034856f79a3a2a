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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.daicho.groupware.PublicAddress;
import org.daicho.groupware.change.RecentChanges;
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
@Path("/feeds/changes.atom")
@Tag(ref = "feeds")
@PermitAll
public class ChangesAtomResource {

    private final Subscribers subscribers;
    private final RecentChanges changes;
    private final PublicAddress address;

    @Inject
    ChangesAtomResource(Subscribers subscribers, RecentChanges changes, PublicAddress address) {
        this.subscribers = subscribers;
        this.changes = changes;
        this.address = address;
    }

    @GET
    @Produces("application/atom+xml")
    @Operation(
            summary = "変更の Atom フィード。Changes as an Atom feed (RFC 4287).",
            description =
                    "The newest hundred changes of the contracts and services of the unit, post or person, the newest first."
                            + " Whoever may miss none follows /api/v1/changes.")
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
        URI here = address.of(uri).path("feeds/changes.atom").build();
        ChangesFeed atom = new ChangesFeed(feed, changes.of(feed));
        return FeedAnswer.of(request, AtomResource.ATOM, "changes.atom", out -> atom.write(here, out));
    }
}
