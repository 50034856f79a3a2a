package org.daicho.ledger.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.key.Signers;
import org.daicho.shared.page.AcceptedTypes;
import org.daicho.shared.page.NextLinks;
import org.daicho.shared.page.Page;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/changes")
@Tag(name = "changes", description = "記録簿：すべての変更。The ledger: every change.")
public class ChangesResource {

    /** Proxies close what is silent for a minute or half of one. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final MediaType BATCH = MediaType.valueOf(CloudEventView.BATCH);

    private static final String EVENTS =
            """
            id: 41822
            event: change
            data: {"id":"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21","position":41822,"subjectType":"contract"}

            """;

    private final Feed feed;
    private final Signers signers;
    private final ObjectMapper json;

    @Inject
    ChangesResource(Feed feed, Signers signers, ObjectMapper json) {
        this.feed = feed;
        this.signers = signers;
        this.json = json;
    }

    @GET
    @Blocking
    @PermissionsAllowed("ledger:read")
    @Produces({MediaType.APPLICATION_JSON, CloudEventView.BATCH})
    @Operation(
            summary = "変更を記録の順に返す。Changes in the order of the record.",
            description =
                    "Positions are gapless. Remember the last position read and pass it as after. With wait the answer comes as"
                            + " soon as there is a change. With Accept: text/event-stream the changes are sent as they happen;"
                            + " an event's id is its position, and Last-Event-ID goes on behind it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChangePage")),
                @Content(
                        mediaType = CloudEventView.BATCH,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEventView.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "events", value = EVENTS))
            })
    public Uni<Response> list(
            @BeanParam @Valid FeedRequest wanted, @Context HttpHeaders headers, @Context UriInfo uri) {
        boolean events = wantsEvents(headers);
        Page<ChangeView> present = feed.now(wanted, wanted.after);
        Uni<Page<ChangeView>> page = present.items().isEmpty() && wanted.wait > 0
                ? feed.soon(wanted, wanted.after, Duration.ofSeconds(wanted.wait))
                : Uni.createFrom().item(present);
        return page.map(found -> events
                ? batch(found, uri)
                : Response.ok(found, MediaType.APPLICATION_JSON_TYPE).build());
    }

    private static boolean wantsEvents(HttpHeaders headers) {
        for (MediaType accepted : AcceptedTypes.of(headers)) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(BATCH)) {
                return true;
            }
        }
        throw ProblemException.of(ProblemKind.NOT_ACCEPTABLE, List.of());
    }

    private Response batch(Page<ChangeView> page, UriInfo uri) {
        List<CloudEventView> events = page.items().stream()
                .map(change -> CloudEventView.of(change, signers.origin()))
                .toList();
        Response.ResponseBuilder answer = Response.ok(events, CloudEventView.BATCH);
        return page.next() == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, NextLinks.to(uri, "after", page.next()))
                        .build();
    }

    /** The same as events. One operation cannot be described twice, so it stands with the other. */
    @GET
    @Blocking
    @PermissionsAllowed("ledger:read")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.1")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(
            @BeanParam @Valid FeedRequest wanted,
            @HeaderParam("Last-Event-ID") @PositiveOrZero @Nullable Long last,
            @Context Sse sse) {
        return feed.follow(wanted, last == null ? wanted.after : last, SILENCE)
                .onItem()
                .transformToMultiAndConcatenate(page -> page.items().isEmpty()
                        ? Multi.createFrom()
                                .item(sse.newEventBuilder().comment("").build())
                        : Multi.createFrom().iterable(page.items()).map(change -> event(sse, change)));
    }

    private OutboundSseEvent event(Sse sse, ChangeView change) {
        try {
            return sse.newEventBuilder()
                    .id(String.valueOf(change.position()))
                    .name("change")
                    .data(json.writeValueAsString(change))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
