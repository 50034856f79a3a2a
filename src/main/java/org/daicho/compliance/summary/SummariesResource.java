package org.daicho.compliance.summary;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Some dozens of lines, which come whole: there is no second page. */
@Path("/api/v1/summaries/{fiscalYear}")
@Tag(name = "summaries", description = "年度の集計と調査票。The figures of a fiscal year.")
@Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
public class SummariesResource {

    private static final List<Column<SurveyAnswer>> SURVEY = List.of(
            Column.of("項目", answer -> answer.label().ja()),
            Column.of("件数", SurveyAnswer::count),
            Column.of("符号", SurveyAnswer::code));
    private static final String SURVEY_CSV = """
            項目,件数,符号
            委託契約の件数,15,CONTRACTS
            """;

    private static final List<Column<ClauseSummary>> CLAUSES = List.of(
            Column.of("要件", ClauseSummary::code),
            Column.of("内容", clause -> clause.title().ja()),
            Column.of("対象の契約", ClauseSummary::contracts),
            Column.of("記載あり", ClauseSummary::stated),
            Column.of("該当なし", ClauseSummary::notApplicable),
            Column.of("免除", ClauseSummary::waived),
            Column.of("記載なし", ClauseSummary::missing),
            Column.of("未確認", ClauseSummary::unanswered));
    private static final String CLAUSES_CSV =
            """
            要件,内容,対象の契約,記載あり,該当なし,免除,記載なし,未確認
            CL-08,再委託に関する制限事項の遵守,15,12,1,0,1,1
            """;

    private final Summaries summaries;
    private final ListAnswers answers;

    @Inject
    SummariesResource(Summaries summaries, ListAnswers answers) {
        this.summaries = summaries;
        this.answers = answers;
    }

    @GET
    @Path("survey")
    @PermissionsAllowed("compliance:read")
    @PageOf(value = SurveyAnswer.class, csv = SURVEY_CSV)
    @Operation(summary = "年度の調査票。The survey of a fiscal year.")
    public Response survey(
            @PathParam("fiscalYear") @Min(1950) @Max(2200) int fiscalYear, @Context HttpHeaders headers) {
        return answers.answer(
                headers,
                new PageRequest(),
                "survey-" + fiscalYear,
                SURVEY,
                page -> Page.of(summaries.survey(new FiscalYear(fiscalYear)), null));
    }

    @GET
    @Path("clauses")
    @PermissionsAllowed("compliance:read")
    @PageOf(value = ClauseSummary.class, csv = CLAUSES_CSV)
    @Operation(summary = "条項ごとの契約の件数。How many contracts carry each clause.")
    public Response clauses(
            @PathParam("fiscalYear") @Min(1950) @Max(2200) int fiscalYear, @Context HttpHeaders headers) {
        return answers.answer(
                headers,
                new PageRequest(),
                "clauses-" + fiscalYear,
                CLAUSES,
                page -> Page.of(summaries.clauses(new FiscalYear(fiscalYear)), null));
    }
}
