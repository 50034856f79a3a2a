package org.daicho.access.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReadingsTest {

    @Test
    void a_download_in_many_parts_is_one_reading_that_ends_with_its_last_byte() {
        String bundle = Api.post("/api/v1/bundles", Map.of("scope", "CONTRACT", "subjectId", Api.contract()))
                .path("id");
        String content = "/api/v1/bundles/" + bundle + "/content";
        Api.admin().head(content).then().statusCode(200);
        readings(bundle).body("items", empty());
        for (int part = 0; part < 5; part++) {
            Api.admin()
                    .header("Range", "bytes=" + part * 10 + '-' + (part * 10 + 9))
                    .get(content)
                    .then()
                    .statusCode(206);
        }
        String reading = readings(bundle)
                .body("items", hasSize(1))
                .body("items[0].caller", equalTo("token:bootstrap"))
                .body("items[0].range", equalTo("bytes=0-9"))
                .body("items[0].toTheEnd", equalTo(false))
                .extract()
                .path("items[0].id");
        Api.admin().header("Range", "bytes=50-").get(content).then().statusCode(206);
        Api.admin().get(content).then().statusCode(200);
        readings(bundle).body("items", hasSize(1)).body("items[0].toTheEnd", equalTo(true));
        Api.admin()
                .get("/api/v1/changes?subjectType=reading&subjectId=" + reading)
                .then()
                .body("items.verb", contains("created", "completed"));
    }

    @Test
    void only_restricted_evidence_is_read_with_a_record() {
        for (boolean restricted : new boolean[] {true, false}) {
            String evidence = Api.post(
                            "/api/v1/evidence",
                            Map.of("title", "記録", "kind", "OTHER", "fileName", "記録.txt", "restricted", restricted))
                    .path("id");
            Api.admin()
                    .contentType("text/plain")
                    .body("記録".getBytes())
                    .put("/api/v1/evidence/" + evidence + "/content")
                    .then()
                    .statusCode(200);
            String content = "/api/v1/evidence/" + evidence + "/content";
            Api.admin().get(content).then().statusCode(200);
            readings(evidence).body("items", hasSize(restricted ? 1 : 0));
            Api.as(Api.token("AUDITOR")).get(content).then().statusCode(restricted ? 403 : 200);
            readings(evidence).body("items", hasSize(restricted ? 1 : 0));
        }
    }

    @Test
    void a_bundle_is_as_closed_as_the_evidence_in_it() {
        String contract = Api.contract();
        String evidence = Api.post(
                        "/api/v1/evidence",
                        Map.of(
                                "title",
                                "記録",
                                "kind",
                                "OTHER",
                                "fileName",
                                "記録.txt",
                                "restricted",
                                true,
                                "subjects",
                                java.util.List.of(Map.of("type", "CONTRACT", "id", contract))))
                .path("id");
        Api.admin()
                .contentType("text/plain")
                .body("記録".getBytes())
                .put("/api/v1/evidence/" + evidence + "/content")
                .then()
                .statusCode(200);
        Map<String, Object> wanted = Map.of("scope", "CONTRACT", "subjectId", contract);
        String whole = Api.post("/api/v1/bundles", wanted).path("id");
        String auditor = Api.token("AUDITOR");
        String without = Api.as(auditor)
                .contentType(Api.JSON)
                .body(wanted)
                .post("/api/v1/bundles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(auditor).get("/api/v1/bundles/" + whole + "/content").then().statusCode(403);
        Api.as(auditor).get("/api/v1/bundles/" + without + "/content").then().statusCode(200);
    }

    private static ValidatableResponse readings(String subject) {
        return Api.admin().get("/api/v1/readings?subjectId=" + subject).then().statusCode(200);
    }
}
