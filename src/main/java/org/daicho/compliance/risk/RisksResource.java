package org.daicho.compliance.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.daicho.access.gate.OpenToBound;
import org.daicho.compliance.rule.Severity;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/risks")
@OpenToBound
@Tag(name = "risks", description = "リスク：何がかかっていて、何が足りないか。Risks: what is at stake, and what is missing.")
@Produces(MediaType.APPLICATION_JSON)
public class RisksResource {

    private static final String CSV =
            """
            対象,種類,固有リスク,残留リスク,点数,不備,最も重い不備,理由,ID
            人事給与クラウドサービス利用及び運用支援業務委託,contract,重大,高,12,3,中,自治体機密性3B、特定個人情報,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<RiskView>> COLUMNS = List.of(
            Column.of("対象", RiskView::label),
            Column.of("種類", RiskView::subjectType),
            Column.of("固有リスク", risk -> risk.inherent().label().ja()),
            Column.of("残留リスク", risk -> risk.residual().label().ja()),
            Column.of("点数", RiskView::score),
            Column.of("不備", RiskView::gaps),
            Column.of(
                    "最も重い不備",
                    risk -> risk.worstGap() == null
                            ? null
                            : risk.worstGap().label().ja()),
            Column.of("理由", risk -> risk.reasons().stream().map(Text::ja).collect(Collectors.joining("、"))),
            Column.of("ID", RiskView::subjectId));

    /** @param worstGap absent in the column of those without a gap */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RiskMatrixCell")
    public record MatrixCell(Severity inherent, @Nullable Severity worstGap, @Schema(examples = "4") long subjects) {}

    /** Contracts and services by inherent level and worst gap; cells that hold nothing are left out. */
    @Schema(name = "RiskMatrix")
    public record Matrix(List<MatrixCell> items) {}

    private final Risks risks;
    private final ListAnswers answers;

    @Inject
    RisksResource(Risks risks, ListAnswers answers) {
        this.answers = answers;
        this.risks = risks;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @PageOf(value = RiskView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "契約とクラウドサービスをリスクの高い順に返す。Rank contracts and cloud services by risk.",
            description =
                    "Inherent level by classification, personal data, volume, zone, criticality and replaceability;"
                            + " residual level by the worst open gap; each with its reasons.")
    public Response list(
            @BeanParam @Valid RiskFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answers.answer(headers, page, "risks", COLUMNS, asked -> risks.page(filter, asked));
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
