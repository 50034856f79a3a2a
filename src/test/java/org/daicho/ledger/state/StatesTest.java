package org.daicho.ledger.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class StatesTest {

    private static final String STATES = "/api/v1/ledger/states";
    private static final String BEFORE_EVERYTHING = "2000-01-01";

    @Test
    void a_subject_is_read_as_it_was_at_any_moment() {
        String id = Api.contractor();
        String path = Api.CONTRACTORS + '/' + id;
        Api.patch("*", Map.of("note", "一")).patch(path).then().statusCode(200);
        Api.patch("*", Map.of("note", "二")).patch(path).then().statusCode(200);
        List<String> moments = Api.get(path + "/history").getList("items.at");
        asOf(id, moments.get(0)).then().body("version", equalTo(1)).body("state.note", nullValue());
        asOf(id, moments.get(1)).then().body("version", equalTo(2)).body("state.note", equalTo("一"));
        asOf(id, moments.get(2)).then().body("version", equalTo(3)).body("state.note", equalTo("二"));
        asOf(id, "2999-12-31").then().body("version", equalTo(3));
        Api.admin().get(STATES + "/contractor/" + id).then().statusCode(200).body("version", equalTo(3));
        asOf(id, BEFORE_EVERYTHING).then().statusCode(404);
        Api.admin().get(STATES + "/contract/" + id).then().statusCode(404);
    }

    private static io.restassured.response.Response asOf(String id, String moment) {
        return Api.admin().queryParam("asOf", moment).get(STATES + "/contractor/" + id);
    }

    @Test
    void a_list_is_read_as_it_was_page_by_page() {
        String changed = Api.contractor();
        String moment = Api.get(Api.CONTRACTORS + '/' + changed + "/history").getString("items[0].at");
        Api.patch("*", Map.of("note", "後"))
                .patch(Api.CONTRACTORS + '/' + changed)
                .then()
                .statusCode(200);
        String later = Api.contractor();
        List<String> then = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.admin()
                    .queryParam("subjectType", "contractor")
                    .queryParam("asOf", moment)
                    .queryParam("limit", 40);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(STATES).then().statusCode(200).extract().jsonPath();
            then.addAll(page.getList("items.subjectId"));
            assertThat(page.getList("items.findAll { it.subjectId == '" + changed + "' && it.version != 1 }"))
                    .isEmpty();
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(then)
                .contains(changed)
                .doesNotContain(later)
                .doesNotHaveDuplicates()
                .isSorted();
        Api.admin()
                .get(STATES + "?subjectType=contractor&asOf=" + BEFORE_EVERYTHING)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_cursor_goes_on_in_its_own_list_only() {
        Api.contractor();
        Api.contractor();
        String first = STATES + "?limit=1&subjectType=contractor";
        String next = Api.admin()
                .get(first)
                .then()
                .header("Link", containsString("cursor="))
                .extract()
                .path("next");
        Api.admin().get(first + "&cursor=" + next).then().statusCode(200);
        Api.admin().get(first + "&asOf=2026-03-31&cursor=" + next).then().statusCode(400);
        Api.admin().get(STATES).then().statusCode(400);
        Api.admin().get(STATES + "?subjectType=Contractor").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-04-01T09:00:00",
                "+999999999-12-31",
                "+10000-01-01",
                "-0001-01-01",
                "+999999999-12-31T23:59:59Z"
            })
    void a_moment_that_is_none_is_refused(String moment) {
        Api.admin()
                .queryParam("asOf", moment)
                .get(STATES + "/contractor/" + Api.contractor())
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("asOf"));
    }

    @Test
    void a_history_tells_what_differs_also_at_the_edge_of_a_page() {
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        Api.patch("*", Map.of("note", "一")).patch(path).then().statusCode(200);
        Api.patch("*", Map.of("note", "二")).patch(path).then().statusCode(200);
        Api.admin()
                .get(path + "/history?diff=true")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1, 2, 3)))
                .body("items[0].differences.size()", equalTo(0))
                .body("items[1].differences.find { it.pointer == '/note' }.after", equalTo("一"))
                .body("items[1].differences.find { it.pointer == '/note' }.before", nullValue())
                .body("items[2].differences.pointer", equalTo(List.of("/note")))
                .body("items[2].differences[0].before", equalTo("一"))
                .body("items[2].differences[0].after", equalTo("二"))
                .body("items[2].state", notNullValue());
        var page = Api.get(path + "/history?diff=true&limit=2");
        assertThat(page.getList("items.version")).containsExactly(1, 2);
        Api.admin()
                .get(path + "/history?diff=true&limit=2&cursor=" + page.getString("next"))
                .then()
                .body("items.version", equalTo(List.of(3)))
                .body("items[0].differences[0].before", equalTo("一"))
                .body("next", nullValue());
        Api.admin().get(path + "/history").then().body("items[1].differences", nullValue());
        Api.admin()
                .get(path + "/history?diff=yes")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("diff"));
    }
}
