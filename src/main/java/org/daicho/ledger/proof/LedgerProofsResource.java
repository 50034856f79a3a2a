package org.daicho.ledger.proof;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.daicho.ledger.Sealer;
import org.daicho.ledger.ShownStates;
import org.daicho.ledger.tree.SealedEntries;
import org.daicho.ledger.tree.SealedEntry;
import org.daicho.ledger.tree.Tree;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ledger")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerProofsResource {

    private final Sealer sealer;
    private final Tree tree;
    private final SealedEntries entries;
    private final ShownStates states;

    @Inject
    LedgerProofsResource(Sealer sealer, Tree tree, SealedEntries entries, ShownStates states) {
        this.sealer = sealer;
        this.tree = tree;
        this.entries = entries;
        this.states = states;
    }

    @GET
    @Path("entries/{position}")
    @PermissionsAllowed("ledger:read")
    @Operation(
            summary = "記録を一件、封印されたとおりに見る。Read one entry as it was sealed.",
            description = "leaf is what the tree has hashed; its hash and the proof lead to the root in a checkpoint.")
    public EntryView entry(@PathParam("position") long position) {
        sealer.sealBeforeReading();
        SealedEntry found = entries.at(position).orElseThrow(() -> noEntry(position));
        String type = found.content().subjectType();
        return EntryView.of(found, states.areWhole(type));
    }

    @GET
    @Path("entries/{position}/proof")
    @PermissionsAllowed("ledger:read")
    @Operation(
            summary = "記録が台帳にあることの証明。Prove that an entry is in the ledger.",
            description = "RFC 9162, section 2.1.3, for the ledger as it is now or as it was when it had size entries.")
    public InclusionProofView inclusion(
            @PathParam("position") long position, @QueryParam("size") @Min(1) @Nullable Long size) {
        sealer.sealBeforeReading();
        long present = tree.size();
        if (position < 1 || position > present) {
            throw noEntry(position);
        }
        long wanted = size == null ? present : size;
        requireUpTo(present, "size", wanted);
        if (position > wanted) {
            throw ProblemException.invalid(
                    "size",
                    "too-small",
                    Text.of("その時点の台帳に %d 番の記録はありません。", "The ledger of that size has no entry %d.")
                            .with(position),
                    wanted);
        }
        return InclusionProofView.of(tree, position, wanted);
    }

    @GET
    @Path("consistency")
    @PermissionsAllowed("ledger:read")
    @Operation(
            summary = "台帳が追記だけで育ったことの証明。Prove that the ledger has only grown.",
            description = "RFC 9162, section 2.1.4, from one size to a larger one; to is the present size when absent.")
    public ConsistencyProofView consistency(
            @QueryParam("from") @NotNull @PositiveOrZero Long from,
            @QueryParam("to") @PositiveOrZero @Nullable Long to) {
        sealer.sealBeforeReading();
        long present = tree.size();
        long until = to == null ? present : to;
        requireUpTo(present, "to", until);
        requireUpTo(until, "from", from);
        return ConsistencyProofView.of(tree, from, until);
    }

    private static void requireUpTo(long most, String parameter, long value) {
        if (value > most) {
            throw ProblemException.invalid(
                    parameter, "too-large", Text.of("%d までです。", "At most %d.").with(most), value);
        }
    }

    private static ProblemException noEntry(long position) {
        return ProblemException.notFound("ledger-entry", position);
    }
}
