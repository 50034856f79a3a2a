package org.daicho.groupware.connector;

import io.quarkus.arc.All;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/connectors")
@Tag(name = "connectors", description = "他のシステムへの連携。What is pushed to the systems beside us.")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectorsResource {

    private static final String CSV =
            """
            送るもの,状態,試行回数,次の試行,失敗の理由,送信日時,作成日時,ID
            01a210e6-324e-701d-a2b3-d45250ad3327/2026-12-01,FAILED,7,,Connection refused,,2026-11-30T22:30:00Z,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<ConnectorItemView>> COLUMNS = List.of(
            Column.of("送るもの", ConnectorItemView::key),
            Column.of("状態", ConnectorItemView::state),
            Column.of("試行回数", ConnectorItemView::attempts),
            Column.of("次の試行", ConnectorItemView::dueAt),
            Column.of("失敗の理由", ConnectorItemView::failure),
            Column.of("送信日時", ConnectorItemView::deliveredAt),
            Column.of("作成日時", ConnectorItemView::createdAt),
            Column.of("ID", ConnectorItemView::id));

    private final List<Connector> connectors;
    private final OutboxReader reader;
    private final Outbox outbox;
    private final Pauses pauses;
    private final ListAnswers answers;

    @Inject
    ConnectorsResource(
            @All List<Connector> connectors, OutboxReader reader, Outbox outbox, Pauses pauses, ListAnswers answers) {
        this.answers = answers;
        this.connectors = connectors;
        this.reader = reader;
        this.outbox = outbox;
        this.pauses = pauses;
    }

    @GET
    @PermissionsAllowed("connector:read")
    @Operation(summary = "連携の一覧と状況。List the connectors and how it goes with each.")
    public Page<ConnectorView> list() {
        return Page.of(
                connectors.stream()
                        .sorted(Comparator.comparing(Connector::name))
                        .map(reader::status)
                        .toList(),
                null);
    }

    @GET
    @Path("{name}/items")
    @PermissionsAllowed("connector:read")
    @PageOf(value = ConnectorItemView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "連携で送るもの（新しい順）。List what a connector tells, the newest first.")
    public Response items(
            @PathParam("name") String name,
            @QueryParam("state") @Parameter(description = "状態。State.") @Nullable ItemState state,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        String connector = known(name).name();
        return answers.answer(
                headers, page, connector + "-items", COLUMNS, asked -> reader.page(connector, state, asked));
    }

    @POST
    @Idempotent
    @Path("{name}/retry")
    @Transactional
    @PermissionsAllowed("connector:write")
    @Operation(
            summary = "届かなかったものをもう一度送る。Try everything again that did not get through.",
            description = "At the next round, within a minute, also where the connector pauses.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConnectorView.class)))
    public Response retry(@PathParam("name") String name) {
        Connector connector = known(name);
        outbox.retry(connector.name());
        pauses.end(connector.name());
        return Response.ok(reader.status(connector)).build();
    }

    private Connector known(String name) {
        return connectors.stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("connector", name));
    }
}
