package org.daicho.ledger.verify;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ledger/verify")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final Verification verification;

    @Inject
    VerificationResource(Verification verification) {
        this.verification = verification;
    }

    @GET
    @PermissionsAllowed("ledger:read")
    @Operation(
            summary = "記録を読み直して改ざんを調べる。Read the record again and name what was tampered with.",
            description =
                    "Compares entries, tree and checkpoints, also the copies in the object store. Takes as long as reading the"
                            + " range takes; without from and to it is everything, and only then are entries that stand"
                            + " outside of the record looked for.")
    public VerificationView verify(
            @QueryParam("from") @DefaultValue("1") @Min(1) long from, @QueryParam("to") @Min(1) @Nullable Long to) {
        long size = verification.size();
        long until = to == null ? size : to;
        if (until > size || from > Math.max(1, until)) {
            throw ProblemException.invalid(
                    until > size ? "to" : "from",
                    "too-large",
                    Text.of("%d までです。", "At most %d.").with(Math.max(1, Math.min(until, size))),
                    until > size ? until : from);
        }
        return verification.verify(from, until, size);
    }
}
