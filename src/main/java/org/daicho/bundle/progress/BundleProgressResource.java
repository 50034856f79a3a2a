package org.daicho.bundle.progress;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.daicho.access.gate.OpenToBound;
import org.daicho.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Beside the bundles and not below them: there is no bundle yet, and there may never be one. */
@Path("/api/v1/bundle-progress")
@OpenToBound
@Tag(name = "bundles")
@Produces(MediaType.APPLICATION_JSON)
public class BundleProgressResource {

    private final KeptProgress kept;
    private final SecurityIdentity identity;

    @Inject
    BundleProgressResource(KeptProgress kept, SecurityIdentity identity) {
        this.kept = kept;
        this.identity = identity;
    }

    @GET
    @Path("{key}")
    @PermissionsAllowed("bundle:write")
    @Operation(
            summary = "凍結の進み具合を見る。See how far the freezing of a bundle has come.",
            description =
                    "By the Idempotency-Key of one's own request, while it is answered and for a day after. STOPPED when"
                            + " nothing was heard of it for a minute; whether it came to its end is then seen by sending it again.")
    public BundleProgressView read(@PathParam("key") @Size(max = 255) String key) {
        return find(key).orElseThrow(() -> ProblemException.notFound("bundle progress", key));
    }

    /** The caller's own, for a page that is opened before there is anything to tell. */
    public Optional<BundleProgressView> find(String key) {
        return kept.find(identity.getPrincipal().getName(), key);
    }
}
