package org.daicho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.duty.Start;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AssignmentsTest {

    @Inject
    DutyRoster roster;

    @Test
    void a_duty_that_one_post_has_passes_over_and_others_are_shared() {
        String service = Office.cloudService();
        String old = Office.post();
        String fresh = Office.post();
        String first = Office.assign(service, "CLOUD_SERVICE_MANAGER", old, "2026-04-01");
        String second = Office.assign(service, "CLOUD_SERVICE_MANAGER", fresh, "2026-10-01");
        Office.assign(service, "OPERATOR", old, "2026-04-01");
        Office.assign(service, "OPERATOR", fresh, "2026-04-01");
        Api.admin()
                .get(Office.ASSIGNMENTS + '/' + first)
                .then()
                .body("untilOn", equalTo("2026-09-30"))
                .body("version", equalTo(2));
        Api.admin()
                .queryParam("on", "2026-10-01")
                .get(Office.CLOUD + service + "/assignments")
                .then()
                .body("items.postId", containsInAnyOrder(fresh, old, fresh))
                .body("items.id", hasItem(second))
                .body("items.id", not(hasItem(first)));
        Api.admin()
                .get(Office.ASSIGNMENTS + '/' + first + "/history")
                .then()
                .body("items.verb", contains("created", "ended"));
    }

    @Test
    void what_cannot_be_assigned_is_refused() {
        String service = Office.cloudService();
        String post = Office.post(Office.unit(), "validFrom", "2026-04-01", "validUntil", "2028-03-31");
        String first = Office.assign(service, "CLOUD_SERVICE_MANAGER", post, "2026-10-01");
        Api.admin().get(Office.ASSIGNMENTS + '/' + first).then().body("untilOn", equalTo("2028-03-31"));
        refused(service, "CLOUD_SERVICE_MANAGER", post, "2026-11-01", 409, "already-assigned");
        refused(service, "CLOUD_SERVICE_MANAGER", Office.post(), "2026-04-01", 409, "assigned-later");
        refused(service, "CONTRACT_OWNER", post, "2026-11-01", 400, "duty-does-not-fit");
        refused(service, "DEPUTY", post, "2026-03-31", 400, "outside-post");
        refused(service, "DEPUTY", UUID.randomUUID().toString(), "2026-04-01", 400, "unknown-post");
        Api.json("{}").post(Office.CLOUD + service + "/assignments").then().statusCode(400);
    }

    @Test
    void an_assignment_ends_and_goes_on_again_if_nobody_has_followed() {
        String service = Office.cloudService();
        String id = Office.assign(service, "CLOUD_SERVICE_MANAGER", Office.post(), "2026-04-01");
        String end = Office.CLOUD + service + "/assignments/" + id + "/end";
        var body = Api.fields("untilOn", "2027-03-31");
        Api.json(body).post(end).then().statusCode(428);
        Api.json(body).header("If-Match", "\"7\"").post(end).then().statusCode(412);
        Api.json(body)
                .header("If-Match", "\"1\"")
                .post(Office.CLOUD + Office.cloudService() + "/assignments/" + id + "/end")
                .then()
                .statusCode(404);
        Api.json(body)
                .header("If-Match", "\"1\"")
                .post(end)
                .then()
                .statusCode(200)
                .body("untilOn", equalTo("2027-03-31"));
        String path = Office.ASSIGNMENTS + '/' + id;
        Api.patch("\"2\"", Api.fields("untilOn", null))
                .patch(path)
                .then()
                .statusCode(200)
                .body("untilOn", nullValue());
        Api.patch("\"2\"", body).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.patch("\"3\"", Api.fields("untilOn", "2026-03-31"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations.code", contains("ends-before-start"));
        Api.patch("\"3\"", Api.fields("postId", UUID.randomUUID()))
                .patch(path)
                .then()
                .statusCode(400);
        String next = Office.assign(service, "CLOUD_SERVICE_MANAGER", Office.post(), "2027-04-01");
        Api.patch("*", Api.fields("untilOn", null))
                .patch(path)
                .then()
                .statusCode(409)
                .body("violations.code", contains("overlaps"))
                .body("violations.value", contains(next));
    }

    @Test
    void assignments_are_found_by_whatever_they_tie_together() {
        String service = Office.cloudService();
        String unit = Office.unit();
        String post = Office.post(unit);
        String person = Office.person();
        Office.hold(post, "personId", person, "fromOn", "2026-04-01", "untilOn", "2027-03-31");
        String id = Office.assign(service, "CLOUD_SERVICE_MANAGER", post, "2026-04-01");
        String deputy = Office.assign(service, "DEPUTY", post, "2026-05-01");
        find("subjectType", "cloud-service", "subjectId", service).body("items.id", contains(id, deputy));
        find("subjectId", service, "sort", "-fromOn").body("items.id", contains(deputy, id));
        find("postId", post, "duty", "DEPUTY").body("items.id", contains(deputy));
        find("unitId", unit, "on", "2026-04-30").body("items.id", contains(id));
        find("unitId", Office.unit()).body("items", empty());
        find("personId", person, "on", "2027-03-31").body("items.id", contains(id, deputy));
        find("personId", person, "on", "2027-04-01").body("items", empty());
        find("duty", "KING").statusCode(400);
        String csv = Api.admin()
                .accept("text/csv")
                .queryParam("postId", post)
                .get(Office.ASSIGNMENTS)
                .asString();
        assertThat(csv).contains("クラウドサービス管理者,cloud-service," + service);
    }

    @Test
    void many_new_things_get_their_duty_at_once_and_are_asked_about_at_once() {
        UUID post = UUID.fromString(Office.post());
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        LocalDate april = LocalDate.of(2026, 4, 1);
        QuarkusTransaction.requiringNew()
                .run(() -> roster.assignNew(
                        Duty.CONTRACT_OWNER,
                        "contract",
                        Map.of(one, new Start(post, april), other, new Start(post, april.plusDays(1)))));
        Map<UUID, List<AssignmentView>> found = QuarkusTransaction.requiringNew()
                .call(() -> roster.ofAll("contract", List.of(one, other, UUID.randomUUID()), april));
        assertThat(found).containsOnlyKeys(one);
        assertThat(found.get(one)).extracting(AssignmentView::postId).containsExactly(post);
    }

    private static void refused(String service, String duty, String post, String from, int status, String reason) {
        Api.json(Office.assignment(duty, post, from))
                .post(Office.CLOUD + service + "/assignments")
                .then()
                .statusCode(status)
                .body("violations.code", contains(reason));
    }

    private static ValidatableResponse find(String... filters) {
        var caller = Api.admin();
        for (int i = 0; i < filters.length; i += 2) {
            caller.queryParam(filters[i], filters[i + 1]);
        }
        return caller.get(Office.ASSIGNMENTS).then();
    }
}
