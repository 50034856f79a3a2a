package org.daicho.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daicho.Api;
import org.daicho.compliance.model.ContractModel.Subcontract;

/** One contract in the service and its model: a command goes to both, and both must say the same. */
final class ContractUnderTest {

    private static final String DURING = "2026-06-01";
    private static final String AFTER = "2026-11-01";
    private static final Map<String, Object> BODY = Api.fields("name", "事務局長");

    private final Random random;
    private final String id;
    private final String path;
    private final String post;
    private final ContractModel model;
    private final List<String> subcontractIds = new ArrayList<>();

    ContractUnderTest(Random random, String post) {
        this.random = random;
        this.post = post;
        boolean myNumber = random.nextInt(4) == 0;
        boolean sensitive = myNumber || random.nextBoolean();
        boolean subcontracting = random.nextBoolean();
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("endsOn", "2026-10-31");
        wanted.put("personalData", sensitive);
        wanted.put("myNumber", myNumber);
        wanted.put("subcontracting", subcontracting);
        wanted.put("classification", Api.fields("confidentiality", sensitive ? "C3B" : "C1"));
        wanted.remove("ownerPost");
        id = Api.post(Api.CONTRACTS, wanted).path("id");
        path = Api.CONTRACTS + '/' + id;
        model = new ContractModel(Api.mandatory(id), sensitive, myNumber, subcontracting);
    }

    enum Command {
        SELECT,
        STATE_SOME,
        STATE_ALL,
        SIGN,
        ACTIVATE,
        SUSPEND,
        RESUME,
        END,
        CLOSE,
        CANCEL,
        OWN,
        INSPECT,
        DISPOSE,
        ASK_SUBCONTRACT,
        FIND_SUBCONTRACT,
        APPROVE,
        REFUSE,
        PLAN
    }

    /** What brings the contract nearer to its end. */
    Command next() {
        return switch (model.state) {
            case "DRAFT" -> Command.SELECT;
            case "SELECTED" -> model.clausesAnswered() ? Command.SIGN : Command.STATE_ALL;
            case "SIGNED" -> model.owned ? Command.ACTIVATE : Command.OWN;
            case "ACTIVE" -> Command.END;
            case "SUSPENDED" -> Command.RESUME;
            case "ENDING" -> !model.passed
                    ? Command.INSPECT
                    : model.sensitive && !model.disposed
                            ? Command.DISPOSE
                            : model.undecided() ? Command.REFUSE : Command.CLOSE;
            default -> Command.PLAN;
        };
    }

    void obey(Command command) {
        switch (command) {
            case SELECT -> step(
                    "select",
                    Api.fields("decidedOn", "2026-03-20", "decidedBy", "委員会", "reason", "基準を満たす"),
                    model.state.equals("DRAFT"),
                    () -> {
                        model.selected = true;
                        model.state = "SELECTED";
                    });
            case STATE_SOME -> state(model.mandatory.stream()
                    .filter(code -> random.nextInt(3) == 0)
                    .toList());
            case STATE_ALL -> state(model.mandatory);
            case SIGN -> step("sign", Api.fields("signedOn", "2026-04-01"), model.maySign(), to("SIGNED"));
            case ACTIVATE -> step("activate", null, model.state.equals("SIGNED") && model.owned, to("ACTIVE"));
            case SUSPEND -> step(
                    "suspend",
                    Api.fields("reason", "疑い", "suspendedOn", "2026-07-01"),
                    model.state.equals("ACTIVE"),
                    to("SUSPENDED"));
            case RESUME -> step(
                    "resume", Api.fields("resumedOn", "2026-07-10"), model.state.equals("SUSPENDED"), to("ACTIVE"));
            case END -> step(
                    "end",
                    Api.fields("reason", "満了", "endedOn", "2026-10-31"),
                    List.of("ACTIVE", "SUSPENDED").contains(model.state),
                    to("ENDING"));
            case CLOSE -> step("close", null, model.mayClose(), to("CLOSED"));
            case CANCEL -> step(
                    "cancel",
                    Api.fields("reason", "取りやめ"),
                    List.of("DRAFT", "SELECTED").contains(model.state) && random.nextInt(8) == 0,
                    to("CANCELLED"));
            case OWN -> part(
                    Api.json(Api.fields("duty", "CONTRACT_OWNER", "postId", post, "fromOn", "2026-04-01"))
                            .post(path + "/assignments"),
                    model.isOpen() && !model.owned,
                    () -> model.owned = true);
            case INSPECT -> inspect();
            case DISPOSE -> dispose();
            case ASK_SUBCONTRACT -> subcontract("requestedOn", Subcontract.ASKED);
            case FIND_SUBCONTRACT -> subcontract("foundOn", Subcontract.FOUND);
            case APPROVE -> decide("approve");
            case REFUSE -> decide("refuse");
            case PLAN -> plan();
        }
        compare(command);
    }

    private Runnable to(String state) {
        return () -> model.state = state;
    }

    /** A cancelled contract is the end of the story, so most of the time it is only tried where it is refused. */
    private void step(String verb, Map<String, Object> body, boolean legal, Runnable effect) {
        if (verb.equals("cancel") && !legal && List.of("DRAFT", "SELECTED").contains(model.state)) {
            return;
        }
        var request = body == null ? Api.admin() : Api.json(body);
        Response answer = request.header("If-Match", '"' + String.valueOf(model.version) + '"')
                .post(path + '/' + verb);
        assertThat(answer.statusCode())
                .as(verb + " in " + model.state + ": " + answer.asString())
                .isEqualTo(legal ? 200 : 409);
        if (legal) {
            effect.run();
            model.version++;
        } else {
            assertThat(answer.jsonPath().getList("violations")).isNotEmpty();
        }
    }

    private void state(List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        Map<String, Object> statements = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        for (String code : codes) {
            switch (random.nextInt(codes.size() == model.mandatory.size() ? 2 : 3)) {
                case 0 -> statements.put(code, Api.fields("status", "STATED", "articleReference", "第5条"));
                case 1 -> statements.put(code, Api.fields("status", "NOT_APPLICABLE", "reason", "該当しない"));
                default -> statements.put(code, Api.fields("status", "MISSING"));
            }
            said.put(code, (String) ((Map<?, ?>) statements.get(code)).get("status"));
        }
        Response answer = Api.json(statements)
                .header("If-Match", '"' + String.valueOf(model.version) + '"')
                .put(path + "/clauses");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(model.isOpen() ? 200 : 409);
        if (model.isOpen()) {
            boolean changes =
                    said.entrySet().stream().anyMatch(one -> !one.getValue().equals(model.clauses.get(one.getKey())));
            model.clauses.putAll(said);
            model.version += changes ? 1 : 0;
        }
    }

    private void inspect() {
        boolean passes = random.nextBoolean();
        var request = Api.json(Api.fields(
                "inspectedOn",
                "2026-10-31",
                "inspector",
                BODY,
                "result",
                passes ? "PASSED" : "FAILED",
                "securityConfirmed",
                true));
        if (model.inspected) {
            request = request.header("If-Match", Api.tag(path + "/inspection"));
        }
        part(request.put(path + "/inspection"), model.isOpen(), () -> {
            model.inspected = true;
            model.passed = passes;
        });
    }

    private void dispose() {
        String evidence = Api.post(
                        "/api/v1/evidence",
                        Api.fields("kind", "RETURN_OR_ERASURE_CERTIFICATE", "title", "消去証明書", "fileName", "f.pdf"))
                .path("id");
        part(
                Api.json(Api.fields(
                                "kind",
                                "DESTROYED",
                                "medium",
                                "PAPER",
                                "method",
                                "DISSOLVING",
                                "doneOn",
                                "2026-10-31",
                                "performedBy",
                                "委託先",
                                "evidenceIds",
                                List.of(evidence)))
                        .post(path + "/disposals"),
                model.isOpen(),
                () -> model.disposed = true);
    }

    private void subcontract(String when, Subcontract as) {
        Response answer = Api.json(Api.fields(
                        "contractorName",
                        Api.unique("再委託先"),
                        "work",
                        "監視",
                        "personalData",
                        false,
                        "myNumber",
                        false,
                        when,
                        "2026-05-01"))
                .post(path + "/subcontracts");
        part(answer, model.isOpen(), () -> {
            model.subcontracts.add(as);
            subcontractIds.add(answer.path("id"));
        });
    }

    private void decide(String verb) {
        if (subcontractIds.isEmpty()) {
            return;
        }
        int which = random.nextInt(subcontractIds.size());
        boolean byUs = random.nextBoolean();
        String of = "/api/v1/subcontracts/" + subcontractIds.get(which);
        Map<String, Object> body = Api.fields(
                "decidedOn",
                "2026-05-10",
                "approver",
                BODY,
                "approverRole",
                byUs ? "ASSOCIATION" : "PARENT_CONTRACTOR");
        if (verb.equals("refuse")) {
            body.put("reason", "安全管理が確認できない");
        }
        Subcontract before = model.subcontracts.get(which);
        boolean waits = before == Subcontract.ASKED || before == Subcontract.FOUND;
        boolean legal = model.isOpen() && waits && (byUs || !model.myNumber || verb.equals("refuse"));
        Response answer = Api.json(body).header("If-Match", Api.tag(of)).post(of + '/' + verb);
        assertThat(answer.statusCode())
                .as(verb + " " + before + ": " + answer.asString())
                .isEqualTo(legal ? 200 : 409);
        if (legal) {
            model.subcontracts.set(
                    which,
                    verb.equals("approve")
                            ? Subcontract.APPROVED
                            : before == Subcontract.ASKED
                                    ? Subcontract.REFUSED_AFTER_REQUEST
                                    : Subcontract.REFUSED_AFTER_FINDING);
        }
    }

    private void plan() {
        if (!model.isOpen() || model.planned) {
            return;
        }
        part(
                Api.json(Api.fields("contractId", id, "dueOn", "2099-12-31", "method", "ON_SITE", "performedBy", BODY))
                        .post("/api/v1/verifications"),
                true,
                () -> model.planned = true);
    }

    /** Something with a history of its own below the contract. */
    private void part(Response answer, boolean legal, Runnable effect) {
        if (legal) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            effect.run();
        } else {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        }
    }

    private void compare(Command command) {
        String after = "after " + command + " in " + model.state;
        assertThat(Api.get(path).getString("state")).as(after).isEqualTo(model.state);
        assertThat(Api.tag(path)).as(after).isEqualTo('"' + String.valueOf(model.version) + '"');
        assertThat(Api.get(path + "/history?limit=200").getList("items.version", Long.class))
                .as(after)
                .hasSize((int) model.version)
                .isSorted();
        assertThat(gaps(DURING)).as(after + ", during").isEqualTo(model.gaps(false));
        assertThat(gaps(AFTER)).as(after + ", afterwards").isEqualTo(model.gaps(true));
    }

    private List<String> gaps(String on) {
        List<String> rules =
                new ArrayList<>(Api.get(path + "/gaps?limit=200&on=" + on).getList("items.rule"));
        Collections.sort(rules);
        return rules;
    }
}
