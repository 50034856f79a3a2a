package org.daicho.page.inspection;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.assurance.inspection.sheet.FilledSheet;
import org.daicho.assurance.inspection.sheet.SheetState;
import org.daicho.assurance.inspection.sheet.SheetsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.register.Things;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sheet of one post, with what it has answered so far. */
@Path(Places.INSPECTIONS + "/{id}/sheets/{postId}")
@Within(value = "own-post", id = "postId")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class PaperPages {

    private static final String READ = "self-inspection:read";

    private final Asking asking;
    private final SheetsResource papers;
    private final Staff staff;
    private final Past past;
    private final Sheets sheets;

    @Inject
    PaperPages(Asking asking, SheetsResource papers, Staff staff, Past past, Sheets sheets) {
        this.asking = asking;
        this.papers = papers;
        this.staff = staff;
        this.past = past;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id,
            @PathParam("postId") UUID postId,
            @Context HttpHeaders headers,
            @Context Request request,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        FilledSheet sheet = asking.ask(READ, () ->
                        (FilledSheet) papers.read(id, postId, request).getEntity())
                .orElseThrow();
        String post = staff.posts(List.of(postId)).getOrDefault(postId, "—");
        List<Section> sections = Things.shown(
                Section.facts(
                        "terms",
                        l.of("点検票", "Sheet"),
                        List.of(
                                Fact.of(l.of("状態", "State"), l.of(sheet.state().label())),
                                new Fact(
                                        l.of("自己点検", "Self-inspection"),
                                        Places.link(l.of("自己点検を見る", "See the round"), "self-inspection", id)),
                                new Fact(l.of("職", "Post"), Places.link(post, "post", postId)),
                                Fact.of(l.of("提出日", "Handed in on"), l.day(sheet.submittedOn())),
                                Fact.of(l.of("提出した者", "Handed in by"), staff.name(sheet.submittedBy())))),
                doing(l, id, sheet),
                Optional.of(answers(l, sheet)),
                past.section(l, READ, sheet.version(), newest -> papers.history(id, postId, newest, headers)));
        return sheets.page(routing, asking.caller(), l.of("点検票: ", "Sheet: ") + post, sections);
    }

    private Optional<Section> doing(Tongue l, UUID id, FilledSheet sheet) {
        if (!asking.may("self-inspection:answer") || sheet.state() == SheetState.SUBMITTED) {
            return Optional.empty();
        }
        String place = Places.INSPECTIONS + '/' + id + "/sheets/" + sheet.postId();
        return Optional.of(Section.links(
                "doing",
                l.of("手続", "What can be done"),
                List.of(
                        Cell.link(l.of("回答する", "Answer"), place + "/answers"),
                        Cell.link(l.of("点検票を提出する", "Hand the sheet in"), place + "/submit"))));
    }

    private static Section answers(Tongue l, FilledSheet sheet) {
        String heading = l.of("回答", "Answers");
        List<List<Cell>> rows = sheet.items().stream()
                .map(item -> List.of(
                        Cell.of(item.question().code()),
                        Cell.of(item.question().text()),
                        item.answer() == null
                                ? Cell.marked(l.of("未回答", "open"), "medium")
                                : Cell.of(PaperBlank.value(l, item.answer().value())),
                        Cell.of(item.answer() == null ? null : item.answer().note())))
                .toList();
        return Section.table(
                "answers",
                heading,
                new Rows(
                        heading,
                        List.of(l.of("番号", "Code"), l.of("設問", "Question"), l.of("回答", "Answer"), l.of("状況", "Note")),
                        rows,
                        null),
                l.of("設問はありません。", "No question."));
    }
}
