package org.daicho.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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
class PastTest {

    private static final String DOCUMENTS = "/api/v1/policy-documents";
    private static final String BEFORE_EVERYTHING = "2000-01-01";

    @Test
    void a_resource_is_read_as_it_was_with_the_tag_of_that_version() {
        String path = changed(Api.CONTRACTORS + '/' + Api.contractor());
        List<String> moments = moments(path);

        asOf(path, moments.get(0))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("note", nullValue());
        asOf(path, moments.get(1)).header("ETag", "\"2\"").body("note", equalTo("後"));
        asOf(path, "2999-12-31").header("ETag", "\"2\"").body("note", equalTo("後"));
        asOf(path, BEFORE_EVERYTHING).statusCode(404);
    }

    @Test
    void a_contract_looks_then_as_it_looks_now() {
        String path = Api.CONTRACTS + '/' + Api.contract();
        Map<String, Object> present = Api.get(path).getMap("$");
        changed(path);

        assertThat(asOf(path, moments(path).get(0)).extract().jsonPath().<String, Object>getMap("$"))
                .isEqualTo(present);
    }

    @Test
    void a_tag_that_is_known_is_that_of_the_version_asked_for() {
        String path = changed(Api.CONTRACTORS + '/' + Api.contractor());
        String created = moments(path).get(0);

        known(path, created, "\"1\"").then().statusCode(304);
        known(path, created, "\"2\"").then().statusCode(200).body("version", equalTo(1));
    }

    private static Response known(String path, String moment, String tag) {
        return Api.admin()
                .header("If-None-Match", tag)
                .queryParam("asOf", moment)
                .get(path);
    }

    @Test
    void a_list_shows_what_each_was_then_and_nothing_that_came_later() {
        String contractor = Api.contractor();
        String path = Api.CONTRACTS
                + '/'
                + Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
        String title = Api.get(path).getString("title");
        Api.patch("*", Map.of("title", "改めた件名")).patch(path).then().statusCode(200);
        Api.post(Api.CONTRACTS, Api.newContract(contractor));
        String created = moments(path).get(0);

        assertThat(items(contractor, "", created, "title")).containsExactly(title);
        String csv = Api.admin()
                .accept("text/csv")
                .queryParam("contractorId", contractor)
                .queryParam("asOf", created)
                .get(Api.CONTRACTS)
                .asString();
        assertThat(csv).contains(title).doesNotContain("改めた件名");
        assertThat(csv.lines()).hasSize(2);
        assertThat(items(contractor, "", BEFORE_EVERYTHING, "title")).isEmpty();
    }

    /** Over all pages: among many others, the one that is looked for may stand on a later one. */
    private static List<String> items(String contractor, String filter, String moment, String field) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.admin().queryParam("contractorId", contractor).queryParam("asOf", moment);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(filter.isEmpty() ? Api.CONTRACTS : Api.CONTRACTS + '?' + filter)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items." + field));
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    @Test
    void a_past_list_is_read_page_by_page_in_the_order_of_registration() {
        String contractor = Api.contractor();
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            registered.add(Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id"));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.admin()
                    .queryParam("contractorId", contractor)
                    .queryParam("asOf", "2999-12-31")
                    .queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page =
                    request.get(Api.CONTRACTS).then().statusCode(200).extract().jsonPath();
            read.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(read).isEqualTo(registered);
    }

    @Test
    void a_filter_is_held_against_what_was_so_then() {
        String contractor = Api.contractor();
        String path = Api.CONTRACTS
                + '/'
                + Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
        Api.patch("*", Map.of("endsOn", "2027-09-30")).patch(path).then().statusCode(200);
        String created = moments(path).get(0);

        for (String then : List.of("state=DRAFT", "personalData=false", "fiscalYear=2026", "endsBefore=2027-03-31")) {
            assertThat(count(contractor, then, created)).as(then).isEqualTo(1);
        }
        for (String not : List.of("state=SIGNED", "personalData=true", "fiscalYear=2025", "endsAfter=2027-04-01")) {
            assertThat(count(contractor, not, created)).as(not).isZero();
        }
        assertThat(count(contractor, "endsAfter=2027-04-01", "2999-12-31")).isEqualTo(1);
    }

    private static int count(String contractor, String filter, String moment) {
        return items(contractor, filter, moment, "id").size();
    }

    @Test
    void what_only_the_present_knows_is_refused_by_name() {
        Api.admin()
                .get(Api.CONTRACTS + "?asOf=2026-04-01&q=x&sort=-endsOn&count=exact&networkZone=LGWAN&kind=OTHER")
                .then()
                .statusCode(400)
                .body(
                        "violations.code",
                        contains("not-with-as-of", "not-with-as-of", "not-with-as-of", "not-with-as-of"))
                .body("violations.pointer", containsInAnyOrder("q", "networkZone", "sort", "count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-04-01T09:00:00"})
    void a_moment_that_cannot_be_understood_is_refused(String moment) {
        asOf(Api.CONTRACTORS + '/' + Api.contractor(), moment)
                .statusCode(400)
                .body("violations[0].pointer", equalTo("asOf"));
        asOf(Api.CONTRACTORS, moment).statusCode(400);
    }

    @Test
    void what_is_not_remembered_says_so_instead_of_showing_the_present() {
        String contract = Api.CONTRACTS + '/' + Api.contract();

        asOf(contract + "/clauses", "2026-04-01").statusCode(400).body("violations[0].code", equalTo("not-offered"));
        asOf("/api/v1/ledger/keys", "2026-04-01").statusCode(400).body("violations[0].code", equalTo("not-offered"));
    }

    @Test
    void what_was_restricted_then_stays_so_although_it_is_open_now() {
        String title = Api.unique("手順");
        Map<String, Object> owner = Map.of("name", "総務課長");
        String path = DOCUMENTS
                + '/'
                + Api.post(DOCUMENTS, Api.fields("kind", "PROCEDURE", "title", title, "owner", owner))
                        .path("id");
        Api.patch("*", Map.of("restricted", false)).patch(path).then().statusCode(200);
        String restricted = moments(path).get(0);
        String reader = Api.token("READ_ONLY");

        Api.as(reader).get(path).then().statusCode(200);
        Api.as(reader).queryParam("asOf", restricted).get(path).then().statusCode(404);
        Api.as(reader).queryParam("asOf", "2999-12-31").get(path).then().statusCode(200);
        assertThat(Api.as(reader)
                        .queryParam("asOf", restricted)
                        .accept("text/csv")
                        .get(DOCUMENTS)
                        .asString())
                .doesNotContain(title);
        assertThat(Api.admin()
                        .queryParam("asOf", restricted)
                        .accept("text/csv")
                        .get(DOCUMENTS)
                        .asString())
                .contains(title);
    }

    private static String changed(String path) {
        Api.patch("*", Map.of("note", "後")).patch(path).then().statusCode(200);
        return path;
    }

    private static List<String> moments(String path) {
        return Api.get(path + "/history").getList("items.at");
    }

    private static ValidatableResponse asOf(String path, String moment) {
        return Api.admin().queryParam("asOf", moment).get(path).then();
    }
}
