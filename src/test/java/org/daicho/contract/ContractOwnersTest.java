package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractOwnersTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Test
    void names_that_nobody_knows_become_a_unit_a_post_and_a_duty() {
        String unit = Api.unique("水道課");
        String id = contract(Map.of("responsibleUnit", unit, "ownerPost", "課長"));
        String unitId = Api.get(Performance.path(id)).getString("unitId");
        assertThat(Api.get("/api/v1/organization-units/" + unitId).getString("name"))
                .isEqualTo(unit);
        JsonPath duties = Api.get(Performance.path(id) + "/assignments");
        assertThat(duties.getList("items.duty")).isEqualTo(List.of("CONTRACT_OWNER"));
        assertThat(duties.getString("items[0].fromOn")).isEqualTo("2026-04-01");
        String again = contract(Map.of("responsibleUnit", unit, "ownerPost", "課長"));
        assertThat(owner(again)).isEqualTo(owner(id));
        assertThat(found("unitId=" + unitId)).containsExactlyInAnyOrder(id, again);
        assertThat(found("ownerPostId=" + owner(id))).containsExactlyInAnyOrder(id, again);
    }

    @Test
    void a_changed_name_passes_the_duty_over_today() {
        String unit = Api.unique("水道課");
        String id = contract(Map.of("responsibleUnit", unit, "ownerPost", "課長"));
        String before = owner(id);
        Api.patch("*", Map.of("ownerPost", "次長"))
                .patch(Performance.path(id))
                .then()
                .statusCode(200);
        JsonPath duties = Api.get(Performance.path(id) + "/assignments");
        assertThat(duties.getList("items.fromOn")).isEqualTo(List.of("2026-04-01", today.toString()));
        assertThat(duties.getString("items[0].untilOn"))
                .isEqualTo(today.minusDays(1).toString());
        assertThat(duties.getString("items[0].postId")).isEqualTo(before);
        assertThat(found("ownerPostId=" + before)).isEmpty();
        Api.patch("*", Map.of("note", "同じ責任者"))
                .patch(Performance.path(id))
                .then()
                .statusCode(200);
        assertThat(Api.get(Performance.path(id) + "/assignments").getList("items"))
                .hasSize(2);
    }

    @Test
    void an_owner_is_corrected_before_the_contract_begins() {
        String unit = Api.unique("水道課");
        String id = contract(
                Map.of("responsibleUnit", unit, "ownerPost", "課長", "startsOn", "2030-04-01", "endsOn", "2031-03-31"));
        Api.patch("*", Map.of("ownerPost", "次長"))
                .patch(Performance.path(id))
                .then()
                .statusCode(200);
        Api.admin()
                .queryParam("on", "2030-04-01")
                .get(Performance.path(id) + "/assignments")
                .then()
                .body("items.duty", contains("CONTRACT_OWNER"))
                .body("items.fromOn", contains("2030-04-01"));
    }

    @Test
    void without_a_unit_a_post_is_only_found_if_the_name_stands_for_one() {
        String post = Api.unique("専門監");
        String id = contract(Api.fields("responsibleUnit", null, "ownerPost", post));
        Api.admin()
                .get(Performance.path(id))
                .then()
                .body("ownerPost", equalTo(post))
                .body("unitId", nullValue());
        assertThat(Api.get(Performance.path(id) + "/assignments").getList("items"))
                .isEmpty();
        String other = contract(Map.of("responsibleUnit", Api.unique("課"), "ownerPost", post));
        String third = contract(Api.fields("responsibleUnit", null, "ownerPost", post));
        assertThat(owner(third)).isEqualTo(owner(other));
    }

    @Test
    void a_dash_names_nobody() {
        String id = contract(Map.of("responsibleUnit", "－", "ownerPost", "ー"));
        Api.admin().get(Performance.path(id)).then().body("unitId", nullValue());
        assertThat(Api.get(Performance.path(id) + "/assignments").getList("items"))
                .isEmpty();
    }

    @Test
    void duties_are_assigned_and_ended_by_hand_too() {
        String id = contract(Api.fields("ownerPost", null));
        String post = owner(contract(Map.of("responsibleUnit", Api.unique("課"), "ownerPost", "課長")));
        String path = Performance.path(id) + "/assignments";
        Api.json(Api.fields("duty", "CONTRACT_OWNER", "postId", post, "fromOn", "2026-04-01"))
                .post(path)
                .then()
                .statusCode(201);
        String deputy = Api.post(path, Api.fields("duty", "DEPUTY", "postId", post, "fromOn", "2026-04-01"))
                .path("id");
        Api.json(Api.fields("duty", "CLOUD_SERVICE_MANAGER", "postId", post, "fromOn", "2026-04-01"))
                .post(path)
                .then()
                .statusCode(400);
        Api.admin().get(path).then().body("items.duty", containsInAnyOrder("CONTRACT_OWNER", "DEPUTY"));
        Api.json(Map.of("untilOn", "2026-04-30"))
                .header("If-Match", "*")
                .post(path + '/' + deputy + "/end")
                .then()
                .statusCode(200);
    }

    private static String contract(Map<String, Object> more) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.putAll(more);
        return Api.post(Api.CONTRACTS, wanted).path("id");
    }

    private static String owner(String contract) {
        return Api.get(Performance.path(contract) + "/assignments?on=2026-04-01")
                .getString("items[0].postId");
    }

    private static List<String> found(String query) {
        return Api.get(Api.CONTRACTS + '?' + query).getList("items.id");
    }
}
