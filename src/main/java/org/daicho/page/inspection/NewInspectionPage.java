package org.daicho.page.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.access.gate.Within;
import org.daicho.assurance.inspection.NewSelfInspection;
import org.daicho.assurance.inspection.SelfInspectionsResource;
import org.daicho.assurance.inspection.questionnaire.AnswerKind;
import org.daicho.organization.post.SecurityRole;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Registers a self-inspection whose questions are all of one kind: answered by yes, which is expected, no, or not applicable. The
 * API takes others.
 */
@Path(Places.INSPECTIONS + "/new")
@Within("self-inspection")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewInspectionPage {

    private static final String WRITE = "self-inspection:write";
    private static final String QUESTIONS = "questions";
    private static final String ROLES = "securityRoles";

    private final SelfInspectionsResource rounds;
    private final Forms forms;
    private final Clock clock;

    @Inject
    NewInspectionPage(SelfInspectionsResource rounds, Forms forms, Clock clock) {
        this.rounds = rounds;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(RoutingContext routing) {
        Filled filled = Filled.of(
                Map.of("fiscalYear", "" + FiscalYear.of(LocalDate.now(clock)).year()));
        return forms.draw(routing, blank(Tongue.of(routing)), filled);
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> sent, RoutingContext routing) {
        return forms.file(routing, sent, blank(Tongue.of(routing)), WRITE, (body, version) -> {
            Response created = rounds.create(body.as(NewSelfInspection.class, NewInspectionPage::shaped));
            return Done.ENTERED.at(Places.INSPECTIONS + '/' + Forms.id(created));
        });
    }

    private static Blank blank(Tongue l) {
        return new Blank(
                l.of("自己点検を登録する", "Register a self-inspection"),
                l.of(
                        "登録しただけでは始まりません。内容を確かめてから始めてください。",
                        "It does not begin by being registered: look through it and open it then."),
                Places.INSPECTIONS + "/new",
                l.of("登録する", "Register"),
                Places.INSPECTIONS,
                List.of(
                        Entry.line("title", l.of("名称", "Title"))
                                .must()
                                .help(l.of("例: 令和8年度情報セキュリティ自己点検", "In a few words")),
                        Entry.fiscalYear(l, "fiscalYear", l.of("年度", "Fiscal year"))
                                .must(),
                        Entry.day(l, "opensOn", l.of("開始日", "First day")).must(),
                        Entry.day(l, "closesOn", l.of("締切日", "Last day")).must(),
                        Entry.lines(
                                        QUESTIONS,
                                        l.of(
                                                "設問（一行に一つ。「はい」が望ましい答えになるように）",
                                                "Questions, one a line, to be answered by yes"))
                                .must()
                                .help(l.of(
                                        "例: 委託先から情報の消去証明書を受け取っていますか。",
                                        "Such as: do you have the certificates of erasure?")),
                        Entry.checks(
                                        ROLES,
                                        l.of("答える職（体制での役割）", "Which posts answer, by role"),
                                        Entry.choices(l, SecurityRole.values(), SecurityRole::label))
                                .help(l.of("選ばなければ、すべての職が答えます。", "Every post where none is chosen.")),
                        Entry.lines("note", l.of("備考", "Note"))));
    }

    /** The lines as questions that are numbered, each for the roles that were chosen. */
    private static ObjectNode shaped(ObjectNode written) {
        ObjectNode whole = written.deepCopy();
        ArrayNode questions = whole.putArray(QUESTIONS);
        written.path(QUESTIONS)
                .asText("")
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> {
                    ObjectNode question = questions.addObject();
                    question.put("code", "Q%02d".formatted(questions.size()));
                    question.put("text", text);
                    question.put("kind", AnswerKind.YES_NO_NA.name());
                    question.put("expected", "YES");
                    question.set(
                            ROLES,
                            written.path(ROLES).isArray() ? written.path(ROLES).deepCopy() : question.arrayNode());
                });
        whole.remove(ROLES);
        return whole;
    }
}
