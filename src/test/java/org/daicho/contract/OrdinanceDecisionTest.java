package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OrdinanceDecisionTest {

    private static final String DECIDE = "decide-ordinance";

    @Test
    void a_person_decides_about_a_renewal() {
        String id = contract("2027-04-01", "2028-03-31", "AUTOMATIC");
        Map<String, Object> decision = decision("TRANSITIONAL");
        Api.step(id, DECIDE, decision)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ordinance80", equalTo("TRANSITIONAL"))
                .body("ordinanceDecision", equalTo(decision));
        Api.step(id, DECIDE, decision).then().statusCode(200).header("ETag", "\"2\"");
        Api.step(id, DECIDE, decision("APPLIES")).then().statusCode(200).body("ordinance80", equalTo("APPLIES"));
        Api.admin()
                .get(Performance.path(id) + "/history")
                .then()
                .body("items.verb", contains("created", "ordinance-decided", "ordinance-decided"));
        Api.admin()
                .get(Performance.path(id))
                .then()
                .body("ordinance80", equalTo("APPLIES"))
                .body("ordinanceDecision.decidedBy.name", equalTo("事務局長"));
    }

    @Test
    void what_follows_from_the_terms_is_not_decided() {
        String id = contract("2027-04-01", "2028-03-31", "NONE");
        assertThat(Performance.reasons(Api.step(id, DECIDE, decision("APPLIES")), 409))
                .containsExactly("/ordinance80 not-to-be-decided");
        Api.admin()
                .get(Performance.path(id))
                .then()
                .body("ordinance80", equalTo("TRANSITIONAL"))
                .body("ordinanceDecision", nullValue());
        String cancelled = contract("2027-04-01", "2028-03-31", "AUTOMATIC");
        Api.step(cancelled, "cancel", Map.of("reason", "取りやめ")).then().statusCode(200);
        assertThat(Performance.reasons(Api.step(cancelled, DECIDE, decision("APPLIES")), 409))
                .containsExactly("/state wrong-state");
    }

    @Test
    void a_decision_says_what_who_when_and_why() {
        String id = contract("2027-04-01", "2028-03-31", "AUTOMATIC");
        Api.step(id, DECIDE, Map.of())
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/applies", "/decidedOn", "/decidedBy", "/reason"));
        Api.step(id, DECIDE, decision("TO_BE_DECIDED"))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/applies"));
        Map<String, Object> unknown = decision("APPLIES");
        unknown.put("decidedBy", Map.of("postId", UUID.randomUUID()));
        assertThat(Performance.reasons(Api.step(id, DECIDE, unknown), 400))
                .containsExactly("/decidedBy/postId unknown-post");
        unknown.put("decidedBy", Map.of());
        assertThat(Performance.reasons(Api.step(id, DECIDE, unknown), 400)).containsExactly("/decidedBy required");
        String path = Performance.path(id) + '/' + DECIDE;
        Api.json(decision("APPLIES")).post(path).then().statusCode(428);
        Api.json(decision("APPLIES"))
                .header("If-Match", "\"7\"")
                .post(path)
                .then()
                .statusCode(412);
        Api.admin().get(Performance.path(id)).then().header("ETag", "\"1\"");
    }

    @Test
    void another_term_or_renewal_asks_for_another_decision() {
        String id = contract("2027-04-01", "2028-03-31", "AUTOMATIC");
        Api.step(id, DECIDE, decision("TRANSITIONAL")).then().statusCode(200);
        change(id, Map.of("note", "同じ期間", "endsOn", "2028-03-30"))
                .body("ordinance80", equalTo("TRANSITIONAL"))
                .body("ordinanceDecision.applies", equalTo("TRANSITIONAL"));
        change(id, Map.of("endsOn", "2029-03-31"))
                .body("ordinance80", equalTo("TO_BE_DECIDED"))
                .body("ordinanceDecision", nullValue());
        Api.step(id, DECIDE, decision("APPLIES")).then().statusCode(200);
        change(id, Map.of("renewal", "NONE"))
                .body("ordinance80", equalTo("TRANSITIONAL"))
                .body("ordinanceDecision", nullValue());
        change(id, Map.of("renewal", "AUTOMATIC")).body("ordinance80", equalTo("TO_BE_DECIDED"));
    }

    @Test
    void the_list_is_narrowed_by_what_follows_and_by_what_was_decided_and_shows_it_as_a_column() {
        String mark = Api.unique("省令");
        String over = named(mark, "2026-04-01", "2027-06-30", "AUTOMATIC");
        String old = named(mark, "2027-04-01", "2028-03-31", "NONE");
        String fresh = named(mark, "2027-07-01", "2028-03-31", "NEGOTIATED");
        String open = named(mark, "2027-07-01", "2028-03-31", "AUTOMATIC");
        String decided = named(mark, "2027-04-01", "2028-03-31", "AUTOMATIC");
        Api.step(decided, DECIDE, decision("TRANSITIONAL")).then().statusCode(200);

        assertThat(found(mark, "NOT_YET")).containsExactly(over);
        assertThat(found(mark, "TRANSITIONAL")).containsExactlyInAnyOrder(old, decided);
        assertThat(found(mark, "APPLIES")).containsExactly(fresh);
        assertThat(found(mark, "TO_BE_DECIDED")).containsExactly(open);
        Api.admin().get(Api.CONTRACTS + "?ordinance80=PERHAPS").then().statusCode(400);
        Api.step(open, DECIDE, decision("NOT_YET")).then().statusCode(200);
        assertThat(found(mark, "NOT_YET")).containsExactlyInAnyOrder(over, open);
        assertThat(found(mark, "TO_BE_DECIDED")).isEmpty();
        String csv = Api.admin()
                .accept("text/csv")
                .get(Api.CONTRACTS + "?ordinance80=TRANSITIONAL&q=" + mark)
                .asString();
        assertThat(csv).contains(",令和8年総務省令80号,").contains(",経過措置,").doesNotContain("要判断");
    }

    private static List<String> found(String mark, String status) {
        return Api.get(Api.CONTRACTS + "?ordinance80=" + status + "&q=" + mark).getList("items.id");
    }

    private static String named(String mark, String startsOn, String endsOn, String renewal) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.putAll(Map.of("title", mark, "startsOn", startsOn, "endsOn", endsOn, "renewal", renewal));
        return Api.post(Api.CONTRACTS, wanted).path("id");
    }

    private static ValidatableResponse change(String contract, Map<String, Object> patch) {
        return Api.patch("*", patch).patch(Performance.path(contract)).then().statusCode(200);
    }

    private static Map<String, Object> decision(String applies) {
        return Api.fields(
                "applies",
                applies,
                "decidedOn",
                "2027-03-20",
                "decidedBy",
                Api.fields("name", "事務局長"),
                "reason",
                "同じ業務を継続して履行しているため");
    }

    private static String contract(String startsOn, String endsOn, String renewal) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.putAll(Map.of("fiscalYear", 2027, "startsOn", startsOn, "endsOn", endsOn, "renewal", renewal));
        return Api.post(Api.CONTRACTS, wanted).path("id");
    }
}
