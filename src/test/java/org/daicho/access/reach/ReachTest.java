package org.daicho.access.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.AuditCalls;
import org.daicho.assurance.Staff;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers whose rights are bound, among two departments: one that is theirs and one that is not. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReachTest {

    /** What everybody at the body may look up, whoever's it is. */
    private static final Set<String> MASTER_DATA = Set.of("contractors", "organization-units", "posts");

    private static final String DOCUMENTS = "/api/v1/policy-documents/";

    private static Department ours;
    private static Department theirs;

    /** Once for all: nothing here takes anything away from either. */
    @BeforeEach
    void found() {
        if (theirs == null) {
            ours = Department.make();
            theirs = Department.make();
        }
    }

    @Test
    void whoever_is_bound_reads_what_is_theirs_and_of_nothing_else_that_it_exists() {
        for (String token : List.of(ours.owner(), ours.member())) {
            assertThat(wrong(token, MASTER_DATA)).isEmpty();
        }
        assertThat(wrong(ours.auditor(), Set.of())).isEmpty();
    }

    /** Every operation of the specification that reads one thing by its id, with one in reach and one out of it. */
    private static List<String> wrong(String token, Set<String> open) {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = Api.nobody()
                .accept(Api.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        Set<String> reached = new TreeSet<>();
        for (String path : paths.keySet()) {
            String root = path.replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
            boolean byId = path.startsWith("/api/v1/" + root + "/{id}")
                    && path.indexOf('{') == path.lastIndexOf('{')
                    && paths.get(path).containsKey("get");
            if (!byId || !ours.things().containsKey(root) && !open.contains(root)) {
                continue;
            }
            int foreign = status(token, path, theirs, root);
            int own = status(token, path, ours, root);
            boolean closed = foreign == 403 && own == 403;
            if (own >= 500 || !closed && foreign != (open.contains(root) ? own : 404)) {
                wrong.add(foreign + " for theirs, " + own + " for ours: " + path);
            }
            if (own == 200) {
                reached.add(root);
            }
        }
        assertThat(reached).contains("contracts", "contractors", "verifications", "measures", "incidents", "evidence");
        return wrong;
    }

    private static int status(String token, String path, Department department, String root) {
        String id =
                switch (root) {
                    case "organization-units" -> department.unit();
                    case "posts" -> department.post();
                    default -> department.things().get(root);
                };
        return Api.as(token).get(path.replace("{id}", id)).statusCode();
    }

    @Test
    void every_list_and_count_and_file_is_narrowed() {
        for (String token : List.of(ours.owner(), ours.member(), ours.auditor())) {
            for (String root : ours.things().keySet()) {
                if (MASTER_DATA.contains(root)) {
                    continue;
                }
                String list = "/api/v1/" + root + "?limit=200";
                Response page = Api.as(token).get(list + (root.equals("bundles") ? "" : "&count=exact"));
                if (page.statusCode() == 403) {
                    continue;
                }
                List<String> ids = page.then().statusCode(200).extract().path("items.id");
                assertThat(ids)
                        .as(root)
                        .doesNotContain(theirs.things().get(root))
                        .hasSizeLessThan(5);
                Api.as(token)
                        .accept("text/csv, application/x-ndjson;q=0.9, */*;q=0.1")
                        .get("/api/v1/" + root)
                        .then()
                        .statusCode(200);
            }
            String file = Api.as(token)
                    .accept("application/x-ndjson")
                    .get("/api/v1/contracts")
                    .asString();
            assertThat(file)
                    .contains(ours.things().get("contracts"))
                    .doesNotContain(theirs.things().get("contracts"));
            Api.as(token)
                    .get("/api/v1/contracts?count=exact")
                    .then()
                    .body("items.id", contains(ours.things().get("contracts")))
                    .body("count.value", equalTo(1));
        }
    }

    @Test
    void gaps_and_risks_are_those_of_what_is_theirs() {
        String gaps = "/api/v1/gaps?limit=200";
        for (String token : List.of(ours.owner(), ours.member(), ours.auditor())) {
            String text =
                    Api.as(token).get(gaps).then().statusCode(200).extract().asString();
            assertThat(text)
                    .contains(ours.things().get("contracts"))
                    .doesNotContain(theirs.things().get("contracts"));
            long total = Api.as(token)
                    .get("/api/v1/gaps/counts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("total");
            assertThat(total)
                    .isEqualTo(
                            Api.as(token).get(gaps).jsonPath().getList("items").size());
            Api.as(token)
                    .get("/api/v1/risks?subjectType=contract")
                    .then()
                    .statusCode(200)
                    .body("items.subjectId", contains(ours.things().get("contracts")));
            Api.as(token).get("/api/v1/risks/matrix").then().statusCode(200);
            Api.as(token).get("/api/v1/concentrations").then().statusCode(403);
            Api.as(token).get("/api/v1/summaries/2026/survey").then().statusCode(403);
            Api.as(token).get("/api/v1/changes").then().statusCode(403);
        }
    }

    @Test
    void a_unit_reaches_what_belongs_to_the_units_below_it() {
        String above = Staff.unit();
        Api.patch(Api.tag("/api/v1/organization-units/" + ours.unit()), Map.of("parentId", above))
                .patch("/api/v1/organization-units/" + ours.unit())
                .then()
                .statusCode(200);
        String token = Department.token("UNIT_MEMBER", "unitId", above);
        Api.as(token)
                .get("/api/v1/contracts")
                .then()
                .body("items.id", contains(ours.things().get("contracts")));
    }

    @Test
    void an_owner_reaches_what_the_posts_answer_for_that_they_hold_today() {
        String person =
                Api.post("/api/v1/people", Map.of("name", Api.unique("佐藤"))).path("id");
        String token = Department.token("OWNER", "personId", person);
        Api.as(token).get("/api/v1/contracts").then().body("items", empty());
        Api.post(
                "/api/v1/posts/" + ours.post() + "/holders",
                Api.fields("personId", person, "fromOn", Checks.today().toString()));
        Api.as(token)
                .get("/api/v1/contracts")
                .then()
                .body("items.id", contains(ours.things().get("contracts")));
    }

    @Test
    void who_is_bound_to_nothing_reaches_nothing() {
        for (String role : List.of("OWNER", "UNIT_MEMBER")) {
            String token = Department.token(role);
            Api.as(token).get("/api/v1/contracts").then().statusCode(200).body("items", empty());
            Api.as(token)
                    .get(Api.CONTRACTS + '/' + ours.things().get("contracts"))
                    .then()
                    .statusCode(404);
        }
        Api.as(Api.token("AUDITOR"))
                .get(Api.CONTRACTS + '/' + theirs.things().get("contracts"))
                .then()
                .statusCode(200);
    }

    @Test
    void an_engagement_begins_and_ends() {
        for (int[] days : new int[][] {{-10, -1}, {1, 10}}) {
            String token = Department.token("AUDITOR", "auditId", ours.audit(days[0], days[1]));
            Api.as(token)
                    .get(Api.CONTRACTS + '/' + ours.things().get("contracts"))
                    .then()
                    .statusCode(404);
            Api.as(token).get("/api/v1/contracts").then().statusCode(200).body("items", empty());
            Api.as(token).get("/api/v1/audits").then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void a_restricted_document_is_there_for_an_engaged_auditor_only_where_the_audit_names_it() {
        String named = procedure();
        String other = procedure();
        Map<String, Object> audit = AuditCalls.newAudit(ours.things().get("contracts"));
        audit.put("scope", List.of(Map.of("type", "POLICY_DOCUMENT", "id", named)));
        audit.put("startsOn", Checks.today().toString());
        audit.put("endsOn", Checks.today().toString());
        String token = Department.token(
                "AUDITOR", "auditId", Api.post(AuditCalls.AUDITS, audit).path("id"));
        Api.as(token).get(DOCUMENTS + named).then().statusCode(200);
        Api.as(token).get(DOCUMENTS + named + "/history").then().statusCode(200);
        Api.as(token).get(DOCUMENTS + other).then().statusCode(404);
        Api.as(token).get("/api/v1/policy-documents").then().body("items.id", contains(named));
        Api.as(token).get("/api/v1/contracts").then().body("items", empty());
        Api.as(Api.token("AUDITOR")).get(DOCUMENTS + named).then().statusCode(404);
    }

    private static String procedure() {
        return Api.post(
                        "/api/v1/policy-documents",
                        Map.of("kind", "PROCEDURE", "title", Api.unique("手順"), "owner", Staff.named("情報政策課長")))
                .path("id");
    }

    @Test
    void what_is_out_of_reach_is_not_written_and_neither_is_what_refers_to_it() {
        String owner = ours.owner();
        String foreign = theirs.things().get("contracts");
        String own = ours.things().get("contracts");
        write(owner, Checks.VERIFICATIONS, Checks.newVerification(own)).then().statusCode(201);
        write(owner, Checks.VERIFICATIONS, Checks.newVerification(foreign))
                .then()
                .statusCode(403);
        write(ours.member(), Checks.INCIDENTS, Department.incident(foreign))
                .then()
                .statusCode(403);
        Map<String, Object> measure = Department.measure(own);
        measure.put("incidentId", theirs.things().get("incidents"));
        assertThat(write(owner, Checks.MEASURES, measure).statusCode()).isIn(400, 403, 409);
        write(owner, "/api/v1/bundles", Map.of("scope", "CONTRACT", "subjectId", foreign))
                .then()
                .statusCode(403);
        write(owner, "/api/v1/bundles", Map.of("scope", "ALL")).then().statusCode(403);
        write(owner, "/api/v1/bundles", Map.of("scope", "CONTRACT", "subjectId", own))
                .then()
                .statusCode(201);
        Api.as(owner)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", Api.tag(Api.CONTRACTS + '/' + foreign))
                .body("{\"note\":\"x\"}")
                .patch(Api.CONTRACTS + '/' + foreign)
                .then()
                .statusCode(404);
        Api.as(owner)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", Api.tag(Api.CONTRACTS + '/' + own))
                .body("{\"note\":\"所管課で確認\"}")
                .patch(Api.CONTRACTS + '/' + own)
                .then()
                .statusCode(200);
        List<Map<String, String>> both =
                List.of(Map.of("type", "CONTRACT", "id", own), Map.of("type", "CONTRACT", "id", foreign));
        write(
                        owner,
                        "/api/v1/evidence",
                        Api.fields("title", "覚書", "kind", "OTHER", "fileName", "覚書.pdf", "subjects", both))
                .then()
                .statusCode(403);
    }

    @Test
    void a_key_of_the_callers_own_opens_no_other_door() {
        Map<String, Object> contract =
                Api.get(Api.CONTRACTS + '/' + theirs.things().get("contracts")).getMap("$");
        Api.as(ours.owner())
                .queryParam("fiscalYear", contract.get("fiscalYear"))
                .get("/api/v1/contracts/by-reference/" + contract.get("reference"))
                .then()
                .statusCode(404);
        Api.as(ours.member())
                .get("/api/v1/responsibilities?subjectType=contract&subjectId=" + contract.get("id"))
                .then()
                .statusCode(404);
    }

    private static Response write(String token, String path, Object body) {
        return Api.as(token).contentType(Api.JSON).body(Api.text(body)).post(path);
    }
}
