package org.daicho.report.register;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.daicho.access.gate.Within;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.report.paper.PrintedPage;
import org.daicho.shared.page.ListAnswers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** At addresses of their own, and not by {@code Accept}: a link on a page cannot say what it accepts. */
@Path("/api/v1/reports")
@Within("contract")
@Tag(name = "reports", description = "台帳と年次報告の出力。The register and the year's report, for the desk and on paper.")
public class ContractRegisterResource {

    private static final String DESCRIPTION =
            "All contracts that the list of contracts shows with the same filters and in the same order.";

    private final ContractDirectory contracts;
    private final ListAnswers lists;

    @Inject
    ContractRegisterResource(ContractDirectory contracts, ListAnswers lists) {
        this.contracts = contracts;
        this.lists = lists;
    }

    @GET
    @Path("contract-register.xlsx")
    @Produces(RegisterWorkbook.TYPE)
    @PermissionsAllowed("contract:read")
    @Operation(summary = "委託契約台帳（Excel）。The register of contracts as an Excel file.", description = DESCRIPTION)
    @Parameter(ref = "ListAsOf")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = RegisterWorkbook.TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(@BeanParam @Valid ContractFilter filter) {
        return Response.ok(whole(filter, RegisterWorkbook::write), RegisterWorkbook.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contract-register.xlsx\"")
                .build();
    }

    @GET
    @Path("contract-register.html")
    @Produces(PrintedPage.HTML)
    @PermissionsAllowed("contract:read")
    @Operation(summary = "委託契約台帳（印刷用）。The register of contracts on paper.", description = DESCRIPTION)
    @Parameter(ref = "ListAsOf")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PrintedPage.HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = PrintedPage.EXAMPLE))
    public Response page(@BeanParam @Valid ContractFilter filter) {
        return PrintedPage.answer(whole(filter, RegisterPage::write));
    }

    private StreamingOutput whole(ContractFilter filter, ListAnswers.Form<ContractRow> form) {
        return lists.whole(contracts.columns(), contracts.pages(filter), form);
    }
}
