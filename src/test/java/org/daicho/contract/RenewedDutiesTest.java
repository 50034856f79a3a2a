package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RenewedDutiesTest {

    private static final String NEXT_YEAR = "2027-04-01";

    @Test
    void whoever_answers_on_the_last_day_goes_on_with_the_next_contract() {
        String id = Performance.active(Map.of());
        String head = post("課長");
        String deputy = post("代理");
        String first = post("担当");
        String second = post("担当");
        String left = post("担当");
        assign(id, "CONTRACT_OWNER", head, "2026-10-01");
        assign(id, "DEPUTY", deputy, "2026-04-01");
        assign(id, "OPERATOR", first, "2026-04-01");
        assign(id, "OPERATOR", second, "2027-03-31");
        end(id, assign(id, "OPERATOR", left, "2026-04-01"), "2027-03-30");

        String next = renewed(id);
        assertThat(answering(next, NEXT_YEAR))
                .containsExactlyInAnyOrder(
                        "CONTRACT_OWNER " + head, "DEPUTY " + deputy, "OPERATOR " + first, "OPERATOR " + second);
        assertThat(Api.get(Performance.path(next) + "/assignments").getList("items.fromOn"))
                .hasSize(4)
                .containsOnly(NEXT_YEAR);
        assertThat(answering(id, "2027-03-31")).hasSize(4);
    }

    @Test
    void a_handover_on_the_first_day_of_the_next_contract_is_known_already() {
        String id = Performance.active(Map.of());
        String old = post("課長");
        String fresh = post("所長");
        assign(id, "CONTRACT_OWNER", old, "2026-10-01");
        assign(id, "DEPUTY", old, "2026-10-01");
        Api.json(Map.of("on", NEXT_YEAR, "toPostId", fresh))
                .header("If-Match", "*")
                .post("/api/v1/posts/" + old + "/handover")
                .then()
                .statusCode(200);
        assertThat(answering(id, "2027-03-31")).containsExactlyInAnyOrder("CONTRACT_OWNER " + old, "DEPUTY " + old);
        assertThat(answering(renewed(id), NEXT_YEAR))
                .containsExactlyInAnyOrder("CONTRACT_OWNER " + fresh, "DEPUTY " + fresh);
    }

    @Test
    void a_contract_that_ended_early_had_its_owner_on_its_own_last_day() {
        String id = Performance.ending(Map.of("classification", Map.of("confidentiality", "C1")));
        String head = post("課長");
        assign(id, "CONTRACT_OWNER", head, "2026-10-01");
        Performance.inspected(id);
        Api.step(id, "close", Map.of()).then().statusCode(200);
        assertThat(answering(renewed(id), NEXT_YEAR)).containsExactly("CONTRACT_OWNER " + head);
    }

    @Test
    void without_anybody_on_the_last_day_the_names_say_who_it_is() {
        String unit = Api.unique("課");
        String id = Performance.active(Map.of("responsibleUnit", unit, "ownerPost", "課長"));
        String owner = Api.get(Performance.path(id) + "/assignments").getString("items[0].postId");
        String assignment = Api.get(Performance.path(id) + "/assignments").getString("items[0].id");
        end(id, assignment, "2026-12-31");
        assertThat(answering(renewed(id), NEXT_YEAR)).containsExactly("CONTRACT_OWNER " + owner);
    }

    private static String renewed(String contract) {
        return Api.step(
                        contract,
                        "renew",
                        Map.of("reference", Api.unique("継続"), "startsOn", NEXT_YEAR, "endsOn", "2028-03-31"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String post(String name) {
        String unit = Api.post(
                        "/api/v1/organization-units", Api.fields("name", Api.unique("課"), "validFrom", "2020-04-01"))
                .path("id");
        return Api.post(
                        "/api/v1/posts",
                        Api.fields("unitId", unit, "name", Api.unique(name), "validFrom", "2020-04-01"))
                .path("id");
    }

    private static String assign(String contract, String duty, String post, String from) {
        return Api.post(
                        Performance.path(contract) + "/assignments",
                        Api.fields("duty", duty, "postId", post, "fromOn", from))
                .path("id");
    }

    private static void end(String contract, String assignment, String lastDay) {
        Api.json(Map.of("untilOn", lastDay))
                .header("If-Match", "*")
                .post(Performance.path(contract) + "/assignments/" + assignment + "/end")
                .then()
                .statusCode(200);
    }

    private static List<String> answering(String contract, String day) {
        List<Map<String, String>> found =
                Api.get(Performance.path(contract) + "/assignments?on=" + day).getList("items");
        return found.stream()
                .map(one -> one.get("duty") + ' ' + one.get("postId"))
                .toList();
    }
}
