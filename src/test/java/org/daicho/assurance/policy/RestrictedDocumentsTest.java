package org.daicho.assurance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.access.Role;
import org.daicho.assurance.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Implementation procedures are not public (basic policy, 10): to whom one is closed, there is none. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RestrictedDocumentsTest {

    private static final String DOCUMENTS = "/api/v1/policy-documents";

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MONITORING", mode = EnumSource.Mode.EXCLUDE)
    void only_who_may_see_restricted_documents_ever_meets_one(Role role) {
        boolean sees = role.permissions().contains("policy-document:restricted");
        String title = Api.unique("手順");
        String id = Api.post(DOCUMENTS, procedure(title)).path("id");
        String path = DOCUMENTS + '/' + id;
        String review = Api.post(
                        path + "/reviews",
                        Map.of("reviewedOn", "2026-04-01", "by", Staff.named("総務課長"), "result", "NO_CHANGE"))
                .path("id");
        String token = Api.token(role.name());

        for (String what : List.of("", "/history", "/editions", "/reviews", "/reviews/" + review)) {
            Api.as(token).get(path + what).then().statusCode(sees ? 200 : 404);
        }
        list(Api.as(token), title).then().body("items.size()", equalTo(sees ? 1 : 0));
        list(Api.as(token).queryParam("count", "exact"), title).then().body("count.value", equalTo(sees ? 1 : 0));
        String csv = list(Api.as(token).accept("text/csv"), title).asString();
        assertThat(csv.contains(title)).isEqualTo(sees);
        if (role.permissions().contains("policy-document:write")) {
            write(token, path, sees);
        }
        if (role.permissions().contains("ledger:read")) {
            Api.as(token)
                    .queryParam("subjectId", id)
                    .queryParam("state", true)
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(200)
                    .body("items.verb", contains("created", "reviewed"))
                    .body("items.findAll { it.state != null }.size()", equalTo(sees ? 2 : 0));
        }
    }

    private static void write(String token, String path, boolean sees) {
        Api.as(token)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(sees ? 200 : 404);
        Api.as(token)
                .contentType(Api.JSON)
                .body(Api.text(procedure(Api.unique("手順"))))
                .post(DOCUMENTS)
                .then()
                .statusCode(sees ? 201 : 403);
    }

    @Test
    void a_procedure_that_is_said_to_be_open_is_open_until_somebody_closes_it() {
        Map<String, Object> wanted = procedure(Api.unique("手順"));
        wanted.put("restricted", false);
        String path = DOCUMENTS + '/' + Api.post(DOCUMENTS, wanted).path("id");
        String reader = Api.token("READ_ONLY");
        Api.as(reader).get(path).then().statusCode(200);
        Api.as(Api.token("PROCUREMENT"))
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"restricted\": true}")
                .patch(path)
                .then()
                .statusCode(403);
        Api.patch("*", Map.of("restricted", true)).patch(path).then().statusCode(200);
        Api.as(reader).get(path).then().statusCode(404);
    }

    private static Map<String, Object> procedure(String title) {
        return Api.fields("kind", "PROCEDURE", "title", title, "owner", Staff.named("総務課長"));
    }

    private static io.restassured.response.Response list(RequestSpecification caller, String title) {
        return caller.queryParam("q", title)
                .get(DOCUMENTS)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
