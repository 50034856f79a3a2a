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
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/connectors")
@Tag(name = "connectors", description = "他のシステムへの連携。What is pushed to the systems beside us.")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectorsResource {

    private final List<Connector> connectors;
    private final OutboxReader reader;
    private final Outbox outbox;
    private final Pauses pauses;

    @Inject
    ConnectorsResource(@All List<Connector> connectors, OutboxReader reader, Outbox outbox, Pauses pauses) {
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
    @Operation(summary = "連携で送るもの（新しい順）。List what a connector tells, the newest first.")
    public Page<ConnectorItemView> items(
            @PathParam("name") String name,
            @QueryParam("state") @Parameter(description = "状態。State.") @Nullable ItemState state,
            @BeanParam @Valid PageRequest page) {
        return reader.page(known(name).name(), state, page);
    }

    @POST
    @Idempotent
    @Path("{name}/retry")
    @Transactional
    @PermissionsAllowed("connector:write")
    @Operation(
            summary = "届かなかったものをもう一度送る。Try everything again that did not get through.",
            description = "At the next round, within a minute, also where the connector pauses.")
    public ConnectorView retry(@PathParam("name") String name) {
        Connector connector = known(name);
        outbox.retry(connector.name());
        pauses.end(connector.name());
        return reader.status(connector);
    }

    private Connector known(String name) {
        return connectors.stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("connector", name));
    }
}
