package org.daicho.page.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.CloudConditionsResource;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.condition.ConditionList;
import org.daicho.externalservice.condition.ConditionResult;
import org.daicho.externalservice.condition.ConditionView;
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
import org.jspecify.annotations.Nullable;

/** Answers the conditions of a cloud service one by one; those that nobody touches keep what was found about them. */
@Path("/portal/services/{id}/conditions")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ConditionsPage {

    private static final String WRITE = "service:write";
    private static final List<String> ASKED = List.of("result", "reason", "note");

    private final Asking asking;
    private final CloudConditionsResource conditions;
    private final Forms forms;
    private final ObjectMapper json;

    @Inject
    ConditionsPage(Asking asking, CloudConditionsResource conditions, Forms forms, ObjectMapper json) {
        this.asking = asking;
        this.conditions = conditions;
        this.forms = forms;
        this.json = json;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, @Context Request request, RoutingContext routing) {
        ConditionList present = present(id, request);
        return forms.draw(
                routing,
                blank(Tongue.of(routing), id, present),
                Before.of(forms.registered(answered(present))),
                present.version());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @Context Request request,
            RoutingContext routing) {
        ConditionList present = present(id, request);
        Forms.Present now = new Forms.Present(() -> answered(present(id, request)), true);
        Blank blank = blank(Tongue.of(routing), id, present);
        return forms.file(routing, sent, blank, WRITE, now, (body, version) -> {
            Map<String, ConditionAnswer> changed =
                    Parts.changed(json, body.patch(), answered(present), ASKED, ConditionAnswer.class);
            changed.replaceAll((code, answer) -> today(answer, answers(present).get(code)));
            if (!changed.isEmpty()) {
                conditions.answerAll(id, version, changed);
            }
            return Done.RECORDED.at("/portal/services/" + id + "#conditions");
        });
    }

    private ConditionList present(UUID id, Request request) {
        return asking.ask("service:read", () ->
                        (ConditionList) conditions.list(id, request).getEntity())
                .orElseThrow();
    }

    private static Answers answered(ConditionList present) {
        return new Answers(present.version(), answers(present));
    }

    /** What was found otherwise was checked anew; without a day that is today. */
    private static ConditionAnswer today(ConditionAnswer answer, @Nullable ConditionAnswer before) {
        return before == null || before.result() == answer.result()
                ? answer
                : new ConditionAnswer(answer.result(), answer.reason(), answer.note(), answer.evidenceIds(), null);
    }

    private static Map<String, ConditionAnswer> answers(ConditionList present) {
        Map<String, ConditionAnswer> answers = new LinkedHashMap<>();
        for (ConditionView condition : present.items()) {
            if (condition.answer() != null) {
                answers.put(condition.code(), condition.answer());
            }
        }
        return answers;
    }

    private static Blank blank(Tongue l, UUID id, ConditionList present) {
        List<Entry> entries = present.items().stream()
                .map(condition -> {
                    String code = condition.code();
                    return Entry.group(
                                    code,
                                    code + " " + l.of(condition.title()),
                                    List.of(
                                            Entry.choice(
                                                    code + ".result",
                                                    l.of("結果", "Result"),
                                                    Entry.choices(l, ConditionResult.values(), ConditionResult::label)),
                                            Entry.lines(code + ".reason", l.of("該当しない理由", "Why it does not apply")),
                                            Entry.lines(code + ".note", l.of("確認した内容", "What was found"))))
                            .help(l.of(condition.obligation().label()));
                })
                .toList();
        return Before.kept(new Blank(
                l.of("条件を確認する", "Check the conditions"),
                l.of(
                        "一つずつ確かめて結果を選んでください。確認できたところまでで保存できます。",
                        "Check them one by one; you may save what you have so far."),
                "/portal/services/" + id + "/conditions",
                l.of("まとめて保存する", "Save all"),
                "/portal/services/" + id,
                entries));
    }
}
