package org.daicho.groupware.deadline;

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
import org.daicho.access.gate.OpenToBound;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/deadlines")
@OpenToBound
@Tag(name = "deadlines", description = "期限：いつまでに何をするか。Deadlines: what has to be done by when.")
@Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
public class DeadlinesResource {

    private static final List<Column<DeadlineView>> COLUMNS = List.of(
            Column.of("期限", DeadlineView::dueOn),
            Column.of("種類", deadline -> deadline.title().ja()),
            Column.of("対象", DeadlineView::label),
            Column.of("内容", DeadlineView::detail),
            Column.of("担当", deadline -> String.join("/", deadline.answering())),
            Column.of("状況", deadline -> deadline.state().label().ja()));

    private static final String CSV =
            """
            期限,種類,対象,内容,担当,状況
            2027-03-31,契約の終了,人事給与クラウドサービス利用及び運用支援業務委託,,総務課長,未了
            """;

    private final Deadlines deadlines;
    private final ListAnswers answers;

    @Inject
    DeadlinesResource(Deadlines deadlines, ListAnswers answers) {
        this.deadlines = deadlines;
        this.answers = answers;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @PageOf(value = DeadlineView.class, csv = CSV)
    @Operation(
            summary = "期限を早いものから返す。List the days to keep, the earliest first.",
            description =
                    "Contract ends and notices, waivers, return of information, decisions that wait, attestations,"
                            + " verifications, measures, incident reports, terms reviews, exceptions, audits, findings,"
                            + " self-inspection and policy reviews.")
    public Response list(
            @BeanParam @Valid DeadlineFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return answers.answer(headers, page, "deadlines", COLUMNS, next -> deadlines.page(filter, next));
    }
}
