package org.daicho.report.year;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daicho.access.gate.OpenToBound;
import org.daicho.report.paper.PrintedPage;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open to callers whose rights are bound: every section is narrowed as the list of its things is. */
@Path("/api/v1/reports/fiscal-years/{fiscalYear}")
@OpenToBound
@Tag(name = "reports")
public class YearlyReportResource {

    private static final String DESCRIPTION =
            "Contracts, verifications, measures, gaps, incidents, audits, findings and self-inspection. Whoever sees only a"
                    + " part of the register is told the figures of that part.";

    private final YearlyReports reports;

    @Inject
    YearlyReportResource(YearlyReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("compliance:read")
    @Operation(summary = "年次報告。The report of a fiscal year.", description = DESCRIPTION)
    public YearlyReport read(@PathParam("fiscalYear") @Min(1950) @Max(2200) int fiscalYear) {
        return reports.of(new FiscalYear(fiscalYear));
    }

    @GET
    @Path("report.html")
    @Produces(PrintedPage.HTML)
    @PermissionsAllowed("compliance:read")
    @Operation(summary = "年次報告（印刷用）。The report of a fiscal year on paper.", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PrintedPage.HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = PrintedPage.EXAMPLE))
    public Response page(@PathParam("fiscalYear") @Min(1950) @Max(2200) int fiscalYear) {
        YearlyReport report = reports.of(new FiscalYear(fiscalYear));
        return PrintedPage.answer(out -> YearlyReportPage.write(report, out));
    }
}
