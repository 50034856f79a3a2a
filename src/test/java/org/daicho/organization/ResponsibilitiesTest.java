package org.daicho.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ResponsibilitiesTest {

    @Test
    void who_answers_for_a_thing_is_its_post_with_unit_holders_and_deputies() {
        String service = Office.cloudService();
        String unit = Office.unit("name", "総務課");
        String head = Office.post(unit, "name", "総務課長");
        String deputy = Office.post(unit, "name", "総務係長");
        Office.hold(head, "personId", Office.person("name", "小野 一郎"), "kind", "ACTING", "fromOn", "2026-05-01");
        Office.hold(head, "personId", Office.person("name", "佐藤 花子"), "fromOn", "2026-04-01");
        Office.assign(service, "CLOUD_SERVICE_MANAGER", head, "2026-04-01");
        Office.assign(service, "DEPUTY", deputy, "2026-04-01");
        Office.assign(service, "OPERATOR", deputy, "2026-04-01");
        who(service, "2026-05-01")
                .statusCode(200)
                .body("answered", equalTo(true))
                .body("responsible.postName", contains("総務課長"))
                .body("responsible[0].unitName", equalTo("総務課"))
                .body("responsible[0].holders.name", contains("佐藤 花子", "小野 一郎"))
                .body("responsible[0].dutyName.ja", equalTo("クラウドサービス管理者"))
                .body("summary.ja", equalTo("2026-05-01 は総務課の総務課長（佐藤 花子、小野 一郎）が責任を負います。"))
                .body("deputies.postId", contains(deputy))
                .body("deputies.vacant", contains(true))
                .body("operators.postId", contains(deputy));
    }

    @Test
    void a_vacant_post_and_a_missing_one_are_said_plainly() {
        String service = Office.cloudService();
        who(service, "2026-04-01")
                .body("answered", equalTo(false))
                .body("responsible", empty())
                .body("summary.en", equalTo("No post answers for it on 2026-04-01."));
        Office.assign(service, "CLOUD_SERVICE_MANAGER", Office.post(), "2026-04-01");
        who(service, "2026-04-01")
                .body("answered", equalTo(false))
                .body("responsible[0].vacant", equalTo(true))
                .body("responsible[0].holders", empty())
                .body("summary.ja", containsString("就いている人がいません"));
    }

    @Test
    void only_a_thing_that_exists_can_be_asked_about() {
        who(UUID.randomUUID().toString(), "2026-04-01").statusCode(404);
        Api.admin()
                .queryParam("subjectType", "contractor")
                .queryParam("subjectId", UUID.randomUUID())
                .get("/api/v1/responsibilities")
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-subject-type"));
        Api.admin().get("/api/v1/responsibilities").then().statusCode(400);
    }

    @Test
    void a_person_answers_for_what_the_posts_answer_for_that_are_held_that_day() {
        String service = Office.cloudService();
        String main = Office.post();
        String other = Office.post();
        String person = Office.person();
        Office.hold(main, "personId", person, "fromOn", "2026-04-01");
        Office.hold(other, "personId", person, "kind", "CONCURRENT", "fromOn", "2026-10-01");
        Office.assign(service, "CLOUD_SERVICE_MANAGER", main, "2026-04-01");
        Office.assign(service, "OPERATOR", other, "2026-05-01");
        duties(Office.PEOPLE, person, "2026-09-30").body("items.duty", contains("CLOUD_SERVICE_MANAGER"));
        duties(Office.PEOPLE, person, "2026-10-01")
                .body("items.duty", contains("CLOUD_SERVICE_MANAGER", "OPERATOR"))
                .body("items.heldAs", contains("PRINCIPAL", "CONCURRENT"))
                .body("items.subjectId", contains(service, service));
        duties(Office.POSTS, other, "2026-04-30").body("items", empty());
        duties(Office.POSTS, other, "2026-05-01").body("items.duty", contains("OPERATOR"));
        Api.admin()
                .get(Office.PEOPLE + '/' + person + "/duties?limit=1&on=2026-10-01")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", not(nullValue()));
        duties(Office.PEOPLE, UUID.randomUUID().toString(), "2026-04-01").statusCode(404);
    }

    private static ValidatableResponse who(String service, String day) {
        return Api.admin()
                .queryParam("subjectType", "cloud-service")
                .queryParam("subjectId", service)
                .queryParam("on", day)
                .get("/api/v1/responsibilities")
                .then();
    }

    private static ValidatableResponse duties(String of, String id, String day) {
        return Api.admin().queryParam("on", day).get(of + '/' + id + "/duties").then();
    }
}
