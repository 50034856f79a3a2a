package org.daicho.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.evidence.EvidenceFiles;
import org.junit.jupiter.api.Test;

/** The service beside a scanner of malware. */
@QuarkusTest
@TestProfile(ScannedTest.Scanned.class)
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
public class ScannedTest {

    private static final String PATH = "/api/v1/evidence";
    private static final Map<String, Object> BECAUSE = Map.of("reason", "誤検出を確認した");

    public static class Scanned implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Clamd.class));
        }
    }

    public static class Clamd implements QuarkusTestResourceLifecycleManager {
        private FakeClamd clamd;

        @Override
        public Map<String, String> start() {
            clamd = new FakeClamd();
            return Map.of("daicho.scanner.clamav", clamd.address());
        }

        @Override
        public void stop() {
            clamd.close();
        }
    }

    @Inject
    EvidenceFiles files;

    @Test
    void what_is_found_harmful_is_kept_and_never_handed_out() {
        String id = sent("請求書.txt", "HARMFUL " + UUID.randomUUID());
        String path = PATH + '/' + id;

        Api.admin()
                .get(path)
                .then()
                .body("state", equalTo("QUARANTINED"))
                .body("scan.status", equalTo("INFECTED"))
                .body("scan.detail", equalTo("Win.Test.EICAR_HDB-1"));
        Api.admin().get(path + "/content").then().statusCode(409).body("violations.code", contains("quarantined"));
        assertThat(files.all(UUID.fromString(id), 200))
                .noneMatch(file -> file.id().toString().equals(id));
        assertThat(Api.all(PATH + "?state=QUARANTINED&scan=INFECTED", "id")).contains(id);
        assertThat(Api.get(path + "/history").getList("items.verb")).isEqualTo(List.of("announced", "quarantined"));
    }

    @Test
    void quarantine_ends_for_a_reason_and_by_whoever_may() {
        String path = PATH + '/' + sent("請求書.txt", "HARMFUL " + UUID.randomUUID());
        String clerk = Api.token("PROCUREMENT");

        Api.as(clerk)
                .contentType(Api.JSON)
                .header("If-Match", "*")
                .body(Api.text(BECAUSE))
                .post(path + "/release-from-quarantine")
                .then()
                .statusCode(403);
        step(path, "release-from-quarantine", Map.of("reason", " ")).statusCode(400);
        step(path, "release-from-quarantine", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("STORED"))
                .body("releaseReason", equalTo("誤検出を確認した"))
                .body("scan.status", equalTo("INFECTED"));
        Api.admin().get(path + "/content").then().statusCode(200);
        step(path, "release-from-quarantine", BECAUSE)
                .statusCode(409)
                .body("violations.code", contains("not-in-quarantine"));
    }

    @Test
    void what_was_not_looked_at_is_not_called_clean() {
        Api.admin()
                .get(PATH + '/' + sent("a.txt", "LONG " + UUID.randomUUID()))
                .then()
                .body("state", equalTo("STORED"))
                .body("scan.status", equalTo("NOT_SCANNED"));
        Api.admin()
                .get(PATH + '/' + sent("a.txt", "fine " + UUID.randomUUID()))
                .then()
                .body("scan.status", equalTo("CLEAN"))
                .body("scan.detail", nullValue());
    }

    @Test
    void what_the_sanitiser_rejects_goes_into_quarantine() {
        String path = PATH + '/' + sent("様式.docm", "fine " + UUID.randomUUID());
        Api.admin()
                .get(path)
                .then()
                .body("flags", contains("MACROS"))
                .body("sanitization.status", equalTo("NOT_REQUIRED"));
        step(path, "sanitization", Map.of("status", "PENDING")).statusCode(200).body("state", equalTo("STORED"));
        step(path, "sanitization", Map.of("status", "REJECTED", "tool", "無害化サーバー"))
                .statusCode(200)
                .body("state", equalTo("QUARANTINED"))
                .body("sanitization.tool", equalTo("無害化サーバー"));
        step(path, "sanitization", Map.of("status", "EATEN")).statusCode(400);
        assertThat(Api.all(PATH + "?flag=MACROS&sanitization=REJECTED", "id")).anyMatch(path::endsWith);
        String waiting = Api.post(PATH, Map.of("kind", "PLEDGE", "title", "x", "fileName", "x"))
                .path("id");
        step(PATH + '/' + waiting, "sanitization", Map.of("status", "PENDING")).statusCode(409);
    }

    private static String sent(String fileName, String file) {
        String id = Api.post(PATH, Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", fileName))
                .path("id");
        Api.admin()
                .contentType("application/octet-stream")
                .body(file.getBytes())
                .put(PATH + '/' + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse step(String path, String verb, Object body) {
        return Api.json(body)
                .header("If-Match", Api.tag(path))
                .post(path + '/' + verb)
                .then();
    }
}
