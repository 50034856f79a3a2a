package org.daicho.ledger.proof;

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
import java.util.ArrayList;
import java.util.List;
import org.daicho.ledger.Sealer;
import org.daicho.ledger.ShownStates;
import org.daicho.ledger.tree.SealedEntries;
import org.daicho.ledger.tree.Tree;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ledger")
@Tag(name = "ledger")
public class LedgerEntriesResource {

    private static final String CSV =
            """
            位置,記録日時,種類,ID,版,操作,実行者,ハッシュ
            41822,2026-04-01T00:30:00.123456Z,contract,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21,3,signed,token:契約担当,CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    private static final List<Column<EntryView>> COLUMNS = List.of(
            Column.of("位置", EntryView::position),
            Column.of("記録日時", EntryView::recordedAt),
            Column.of("種類", EntryView::subjectType),
            Column.of("ID", EntryView::subjectId),
            Column.of("版", EntryView::version),
            Column.of("操作", EntryView::verb),
            Column.of("実行者", EntryView::actor),
            Column.of("ハッシュ", EntryView::leafHash));

    private final Sealer sealer;
    private final Tree tree;
    private final SealedEntries entries;
    private final ListAnswers answers;
    private final ShownStates states;

    @Inject
    LedgerEntriesResource(Sealer sealer, Tree tree, SealedEntries entries, ListAnswers answers, ShownStates states) {
        this.sealer = sealer;
        this.tree = tree;
        this.entries = entries;
        this.answers = answers;
        this.states = states;
    }

    @GET
    @Path("entries")
    @PermissionsAllowed("ledger:read")
    @PageOf(value = EntryView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "台帳の記録を封印された順に取り出す。The entries as they were sealed, in their order.",
            description =
                    "As NDJSON it is the whole ledger, which verify-ledger checks offline against kept checkpoints.")
    public Response list(@BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        sealer.sealBeforeReading();
        return answers.answer(headers, page, "ledger", COLUMNS, this::page);
    }

    /** Goes on to the end of the tree also where entries have been taken out: whoever checks it shall see the gap. */
    private Page<EntryView> page(PageRequest request) {
        long after = position(request.cursor);
        long last = after + request.limit;
        List<EntryView> found = new ArrayList<>();
        entries.each(after + 1, last, entry -> {
            String type = entry.content().subjectType();
            found.add(EntryView.of(entry, states.areWhole(type)));
        });
        boolean more = last < tree.size();
        return new Page<>(
                found,
                more ? Long.toString(last) : null,
                request.count == null ? null : new Page.Count(tree.size(), true));
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    "cursor", "invalid-cursor", Text.of("cursor が正しくありません。", "The cursor is not valid."), null);
        }
    }
}
