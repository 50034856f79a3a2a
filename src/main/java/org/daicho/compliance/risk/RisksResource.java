package org.daicho.compliance.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.daicho.access.gate.OpenToBound;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/risks")
@OpenToBound
@Tag(name = "risks", description = "リスク：何がかかっていて、何が足りないか。Risks: what is at stake, and what is missing.")
@Produces(MediaType.APPLICATION_JSON)
public class RisksResource {

    /** @param worstGap absent in the column of those without a gap */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RiskMatrixCell")
    public record MatrixCell(Severity inherent, @Nullable Severity worstGap, @Schema(examples = "4") long subjects) {}

    /** Contracts and services by inherent level and worst gap; cells that hold nothing are left out. */
    @Schema(name = "RiskMatrix")
    public record Matrix(List<MatrixCell> items) {}

    private final Risks risks;

    @Inject
    RisksResource(Risks risks) {
        this.risks = risks;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @Operation(
            summary = "契約とクラウドサービスをリスクの高い順に返す。Rank contracts and cloud services by risk.",
            description =
                    "Inherent level by classification, personal data, volume, zone, criticality and replaceability;"
                            + " residual level by the worst open gap; each with its reasons.")
    public Page<RiskView> list(@BeanParam @Valid RiskFilter filter, @BeanParam @Valid PageRequest page) {
        return risks.page(filter, page);
    }

    @GET
    @Path("matrix")
    @PermissionsAllowed("compliance:read")
    @Operation(summary = "リスクの一覧表（固有リスク×不備）。The matrix of inherent risk and gaps.")
    public Matrix matrix(@BeanParam @Valid RiskFilter filter) {
        return new Matrix(risks.matrix(filter).stream()
                .map(cell -> new MatrixCell(cell.inherent(), cell.worstGap(), cell.subjects()))
                .toList());
    }
}
