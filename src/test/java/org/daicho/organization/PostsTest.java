package org.daicho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PostsTest {

    @Test
    void a_post_is_registered_read_changed_and_remembered() {
        String unit = Office.unit();
        String path = Office.POSTS + '/' + Office.post(unit, "securityRoles", List.of("CISO", "CISO"));
        Api.admin().get(path).then().header("ETag", "\"1\"").body("securityRoles", contains("CISO"));
        Api.patch("\"1\"", Api.fields("note", "新設"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Api.patch("\"2\"", Api.fields("note", "新設"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Api.patch("\"1\"", Api.fields("note", null)).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.patch("\"2\"", Api.fields("securityRoles", null))
                .patch(path)
                .then()
                .statusCode(200)
                .body("securityRoles", empty());
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed", "changed"));
    }

    @Test
    void posts_are_found_by_name_unit_role_and_day() {
        String unit = Office.unit("name", "総務課" + Api.unique(""));
        String name = Api.unique("ｿｳﾑｶﾁｮｳ");
        String head = Office.post(unit, "name", name, "securityRoles", List.of("SECURITY_MANAGER"));
        String clerk = Office.post(unit, "validFrom", "2027-04-01");
        find("q", name.replace("ｿｳﾑ", "そうむ")).body("items.id", contains(head));
        find("unitId", unit).body("items.id", containsInAnyOrder(head, clerk));
        find("unitId", unit, "on", "2027-03-31").body("items.id", contains(head));
        find("unitId", unit, "securityRole", "SECURITY_MANAGER").body("items.id", contains(head));
        find("unitId", unit, "securityRole", "CISO").body("items", empty());
        find("unitId", unit, "sort", "-updatedAt").body("items.id", contains(clerk, head));
        find("securityRole", "KING").statusCode(400);
    }

    @Test
    void a_list_tells_who_holds_each_post_on_its_day_and_which_are_vacant() {
        String unit = Office.unit();
        String post = Office.post(unit);
        Office.hold(post, "personId", Office.person("name", "佐藤 花子"), "fromOn", "2026-04-01", "untilOn", "2027-03-31");
        find("unitId", unit, "on", "2027-03-31")
                .body("items.holderNames", contains(List.of("佐藤 花子")))
                .body("items[0].unitName", containsString("課"));
        find("unitId", unit, "vacantOn", "2027-03-31").body("items", empty());
        find("unitId", unit, "vacantOn", "2027-04-01")
                .body("items.id", contains(post))
                .body("items[0].holderNames", empty());
        String csv = Api.admin()
                .accept("text/csv")
                .queryParam("unitId", unit)
                .queryParam("on", "2026-04-01")
                .get(Office.POSTS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("組織名,職名,役割,在職者").contains("佐藤 花子");
    }

    @Test
    void everything_wrong_with_a_post_is_said_at_once() {
        String unit = Office.unit("validFrom", "2026-04-01", "validUntil", "2027-03-31");
        Api.json(Api.fields("unitId", unit, "name", "・", "validFrom", "2026-03-31"))
                .post(Office.POSTS)
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("required", "outside-unit", "outside-unit"));
        Api.json(Api.fields(
                        "unitId",
                        UUID.randomUUID(),
                        "name",
                        "課長",
                        "validFrom",
                        "2026-04-02",
                        "validUntil",
                        "2026-04-01"))
                .post(Office.POSTS)
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("unknown-unit", "ends-before-start"));
        Api.json(Api.fields("name", "")).post(Office.POSTS).then().statusCode(400);
        Api.admin().get(Office.POSTS + '/' + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_post_cannot_end_before_its_holders_and_duties() {
        String post = Office.post();
        String holding = Office.hold(post, "personId", Office.person(), "fromOn", "2026-04-01");
        String duty = Office.assign(Office.cloudService(), "CLOUD_SERVICE_MANAGER", post, "2026-04-01");
        String path = Office.POSTS + '/' + post;
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("violations.code", contains("post-is-held", "post-has-duty"))
                .body("violations.value", contains(holding, duty));
        end(Office.holders(post) + '/' + holding);
        end(Office.ASSIGNMENTS + '/' + duty);
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_unit_cannot_end_before_its_posts_and_the_units_below_it() {
        String unit = Office.unit();
        String below = Office.unit("parentId", unit);
        String post = Office.post(unit);
        String path = Office.UNITS + '/' + unit;
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("violations.code", contains("unit-goes-on", "post-goes-on"))
                .body("violations.value", contains(below, post));
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(Office.UNITS + '/' + below)
                .then()
                .statusCode(200);
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(Office.POSTS + '/' + post)
                .then()
                .statusCode(200);
        Api.patch("*", Api.fields("validUntil", "2027-03-31"))
                .patch(path)
                .then()
                .statusCode(200);
        Api.patch("*", Api.fields("validUntil", null))
                .patch(Office.UNITS + '/' + below)
                .then()
                .statusCode(400)
                .body("violations.code", contains("outside-unit"));
    }

    private static void end(String path) {
        Api.patch("*", Api.fields("untilOn", "2027-03-31")).patch(path).then().statusCode(200);
    }

    private static ValidatableResponse find(String... filters) {
        var caller = Api.admin();
        for (int i = 0; i < filters.length; i += 2) {
            caller.queryParam(filters[i], filters[i + 1]);
        }
        return caller.get(Office.POSTS).then();
    }
}
