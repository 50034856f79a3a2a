package org.daicho.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EntityTagsTest {

    private static List<String> singles() {
        String number = Api.corporateNumber();
        var contractor = Api.newContractor();
        contractor.put("corporateNumber", number);
        String id = Api.post(Api.CONTRACTORS, contractor).path("id");
        var wanted = Api.newContract(id);
        String contract = Api.CONTRACTS + '/' + Api.post(Api.CONTRACTS, wanted).path("id");
        String token = Api.post(Api.TOKENS, Api.fields("name", "etag", "roles", List.of("AUDITOR")))
                .path("token.id");
        return List.of(
                Api.CONTRACTORS + '/' + id,
                Api.CONTRACTORS + "/by-corporate-number/" + number,
                contract,
                contract + "/clauses",
                Api.CONTRACTS + "/by-reference/" + wanted.get("reference") + "?fiscalYear=2026",
                Api.TOKENS + '/' + token);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        for (String path : singles()) {
            String tag = Api.tag(path);
            assertThat(tag).as(path).matches("\"[0-9]+\"");
            for (String known : List.of(tag, "*", "W/" + tag, "\"x\", " + tag, "\"x\",W/" + tag)) {
                var answer = Api.admin().header("If-None-Match", known).get(path);
                assertThat(answer.statusCode()).as(path + ' ' + known).isEqualTo(304);
                assertThat(answer.header("ETag")).isEqualTo(tag);
                assertThat(answer.asString()).isEmpty();
            }
            Api.admin().header("If-None-Match", "\"x\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void reading_what_must_be_another_version_is_refused() {
        for (String path : singles()) {
            String tag = Api.tag(path);
            ProblemsTest.refused(
                            Api.admin().header("If-Match", "\"x\"").get(path).then(), 412, "stale-version")
                    .header("ETag", tag);
            Api.admin().header("If-Match", tag).get(path).then().statusCode(200);
        }
    }

    private record Change(String method, String of, String path, String body) {}

    private static List<Change> changes() {
        String contractor = Api.CONTRACTORS + '/' + Api.contractor();
        String contract = Api.CONTRACTS + '/' + Api.contract();
        String token = Api.TOKENS
                + '/'
                + Api.post(Api.TOKENS, Api.fields("name", "etag", "roles", List.of("AUDITOR")))
                        .path("token.id");
        return List.of(
                new Change("PATCH", contractor, contractor, "{\"note\":\"1\"}"),
                new Change("PUT", contractor, contractor, Api.text(Api.newContractor())),
                new Change("PATCH", contract, contract, "{\"note\":\"1\"}"),
                new Change("PUT", contract, contract, Api.text(Api.newContract(Api.contractor()))),
                new Change("PUT", contract, contract + "/clauses", "{\"CL-01\":{\"status\":\"MISSING\"}}"),
                new Change("PUT", contract, contract + "/clauses/CL-02", "{\"status\":\"MISSING\"}"),
                new Change(
                        "POST",
                        contract,
                        contract + "/select",
                        "{\"decidedOn\":\"2026-03-20\",\"decidedBy\":\"委員会\",\"reason\":\"最良\"}"),
                new Change("DELETE", token, token, ""));
    }

    @Test
    void a_change_names_the_version_that_it_was_made_from() {
        for (Change change : changes()) {
            String tag = Api.tag(change.of());
            ProblemsTest.refused(request(change, null), 428, "version-required");
            for (String wrong : List.of("\"999\"", "W/" + tag, "\"998\", \"999\"", "7", tag.replace("\"", ""))) {
                ProblemsTest.refused(request(change, wrong), 412, "stale-version")
                        .header("ETag", tag);
            }
            String next =
                    request(change, "\"999\", " + tag).statusCode(200).extract().header("ETag");
            assertThat(next).as(change.toString()).isNotEqualTo(tag).isEqualTo(Api.tag(change.of()));
        }
    }

    private static ValidatableResponse request(Change change, @Nullable String ifMatch) {
        var request = Api.admin()
                .contentType(change.method().equals("PATCH") ? Api.MERGE_PATCH : Api.JSON)
                .body(change.body());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.request(change.method(), change.path()).then();
    }

    @Test
    void a_star_matches_whatever_is_there() {
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        Api.patch("*", Api.fields("note", "1")).patch(path).then().statusCode(200);
    }

    @Test
    void a_push_that_demands_a_version_does_not_create_one() {
        String path = Api.CONTRACTORS + "/by-corporate-number/" + Api.corporateNumber();
        ProblemsTest.refused(
                Api.json(Api.newContractor()).header("If-Match", "*").put(path).then(), 412, "stale-version");
        Api.admin().get(path).then().statusCode(404);
        var contract = Api.newContract(Api.contractor());
        ProblemsTest.refused(
                Api.json(contract)
                        .header("If-Match", "\"1\"")
                        .put(Api.CONTRACTS + "/by-reference/" + contract.get("reference"))
                        .then(),
                412,
                "stale-version");
    }
}
