package org.daicho.page.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.Clauses;
import org.daicho.contract.clause.NewStatement;
import org.daicho.contract.clause.StatementStatus;
import org.daicho.contract.statement.ClausesResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Answers;
import org.daicho.page.form.Before;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Forms;
import org.daicho.page.form.Parts;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** States all clauses of a contract on one page; those that nobody touches keep what is stated about them. */
@Path("/portal/contracts/{id}/clauses")
@Within("contract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ClausesPage {

    private static final String WRITE = "contract:write";
    private static final List<String> ASKED =
            List.of("status", "articleReference", "reason", "approver", "waivedUntil");

    private static final String CONFIRMED = "confirmed";

    private final Asking asking;
    private final ClausesResource clauses;
    private final Forms forms;
    private final ObjectMapper json;

    @Inject
    ClausesPage(Asking asking, ClausesResource clauses, Forms forms, ObjectMapper json) {
        this.asking = asking;
        this.clauses = clauses;
        this.forms = forms;
        this.json = json;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        Clauses present = present(id, request);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), id, present),
                Before.of(forms.registered(stated(present))),
                present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response state(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        Clauses present = present(id, request);
        Forms.Present now = new Forms.Present(() -> stated(present(id, request)), true);
        Blank blank = blank(Tongue.of(routing), id, present);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            ObjectNode written = body.patch();
            Map<String, NewStatement> changed =
                    Parts.changed(json, written, stated(present), ASKED, NewStatement.class);
            present.items().stream()
                    .filter(clause -> clause.statement() != null && isConfirmed(written, clause))
                    .forEach(clause -> changed.putIfAbsent(clause.code(), clause.statement()));
            if (!changed.isEmpty()) {
                clauses.stateAll(id, version, changed);
            }
            return Done.RECORDED.at("/portal/contracts/" + id + "#clauses");
        });
    }

    private Clauses present(UUID id, Request request) {
        return asking.ask("contract:read", () ->
                        (Clauses) clauses.list(id, request).getEntity())
                .orElseThrow();
    }

    private static Answers stated(Clauses present) {
        Map<String, NewStatement> stated = new LinkedHashMap<>();
        for (ClauseView clause : present.items()) {
            if (clause.statement() != null) {
                stated.put(clause.code(), clause.statement());
            }
        }
        return new Answers(present.version(), stated);
    }

    private static Blank blank(Tongue l, UUID id, Clauses present) {
        List<Entry> entries =
                present.items().stream().map(clause -> entry(l, clause)).toList();
        return Before.kept(new Blank(
                l.of("条項を確認する", "State the clauses"),
                l.of(
                        "契約書・仕様書を見て、要件ごとに記載の有無を選び、「記載あり」には条文、「該当なし」には理由を入力してください。"
                                + "「免除」には理由のほかに、認めた人と期限が要ります。確認できたところまでで保存できます。",
                        "For each requirement say whether the contract has it: where, or why it does not apply. A waiver"
                                + " needs who allowed it and its last day besides. You may save what you have so far."),
                "/portal/contracts/" + id + "/clauses",
                l.of("まとめて保存する", "Save all"),
                "/portal/contracts/" + id,
                entries));
    }

    private static Entry entry(Tongue l, ClauseView clause) {
        String code = clause.code();
        List<Entry> parts = new ArrayList<>();
        parts.add(Entry.choice(
                code + ".status",
                l.of("確認", "Statement"),
                Entry.choices(l, StatementStatus.values(), StatementStatus::label)));
        parts.add(Entry.line(code + ".articleReference", l.of("条文", "Article")));
        parts.add(Entry.lines(code + ".reason", l.of("理由", "Reason")));
        parts.add(Entry.line(code + ".approver", l.of("免除を認めた人", "Waived by")));
        parts.add(Entry.day(l, code + ".waivedUntil", l.of("免除の期限", "Waived until"))
                .help(null));
        boolean carriedOver = Boolean.TRUE.equals(clause.carriedOver());
        if (carriedOver) {
            parts.add(Entry.checks(
                    code + '.' + CONFIRMED,
                    l.of("引き継いだ確認結果", "Carried over"),
                    List.of(new Entry.Choice("true", l.of("この契約でも確認した", "confirmed for this contract too")))));
        }
        return Entry.group(code, code + " " + l.of(clause.title()), parts)
                .help(l.of(clause.obligation().label())
                        + (carriedOver ? l.of("（前の契約から引き継いだ確認結果）", " (carried over from the contract before)") : ""));
    }

    /** What was carried over is confirmed by stating the same once more. */
    private static boolean isConfirmed(ObjectNode written, ClauseView clause) {
        return !written.path(clause.code()).path(CONFIRMED).isEmpty();
    }
}
