package org.daicho.shared.metrics;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/q/metrics")
@Tag(name = "metrics", description = "運用の計測値。Figures for those who run the service.")
public class MetricsResource {

    /** The format that every version of Prometheus reads. */
    private static final String FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    private static final String EXAMPLE =
            """
            # HELP daicho_ledger_sealer_lag_seconds How long the oldest entry that is not sealed yet has waited
            # TYPE daicho_ledger_sealer_lag_seconds gauge
            daicho_ledger_sealer_lag_seconds 0.412
            """;

    private final PrometheusMeterRegistry registry;

    @Inject
    MetricsResource(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GET
    @Blocking
    @PermissionsAllowed("metrics:read")
    @Produces(FORMAT)
    @Operation(
            summary = "計測値を Prometheus の形式で返す。The figures in the text format of Prometheus.",
            description = "Make an access token with the role MONITORING for it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = FORMAT,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "figures", value = EXAMPLE)))
    public String scrape() {
        return registry.scrape();
    }
}
