package org.daicho.contract.turn;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.succession.Renewing;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/contract-renewals")
@Tag(name = "contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractRenewalsResource {

    private static final int MOST = 1000;
    private static final Text TOO_MANY =
            Text.of("一度に更新できる契約は%d件までです。条件で絞ってください。", "At most %d contracts are renewed at a time; narrow them down.");

    private final YearTurn turn;
    private final ContractDirectory contracts;

    @Inject
    ContractRenewalsResource(YearTurn turn, ContractDirectory contracts) {
        this.turn = turn;
        this.contracts = contracts;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("contract:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "年度更新：契約をまとめて次年度に複写する。Continue many contracts for another year.",
            description = "Each for itself: one that is refused does not stop the others. With dryRun nothing is kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TurnReport.class)))
    public Response renew(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "試行のみ（何も保存しない）。Only foretell; nothing is kept.")
                    boolean dryRun,
            @NotNull @Valid NewRenewals wanted) {
        ReferencePattern pattern = wanted.referencePattern() == null
                ? ReferencePattern.SAME
                : new ReferencePattern(wanted.referencePattern());
        return Response.ok(turn.renew(chosen(wanted), dryRun, (before, place) -> {
                    FiscalYear next = FiscalYear.of(before.startsOn().plusYears(1));
                    return Renewing.nextYear(pattern.of(before, next, place), before.startsOn(), before.endsOn());
                }))
                .build();
    }

    private List<UUID> chosen(NewRenewals wanted) {
        if (wanted.ids() != null) {
            return wanted.ids();
        }
        ContractFilter filter = new ContractFilter();
        filter.fiscalYear = wanted.fiscalYear();
        filter.unitId = wanted.unitId();
        filter.contractorId = wanted.contractorId();
        filter.renewal = wanted.renewal();
        List<UUID> found = contracts.signed(filter, MOST + 1);
        if (found.size() > MOST) {
            throw ProblemException.invalid("/ids", "too-many", TOO_MANY.with(MOST), null);
        }
        return found;
    }
}
