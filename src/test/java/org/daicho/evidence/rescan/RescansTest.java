package org.daicho.evidence.rescan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.evidence.scan.FakeClamd;
import org.daicho.evidence.scan.ScannedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that came while the scanner was away. */
@QuarkusTest
@TestProfile(ScannedTest.Scanned.class)
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RescansTest {

    private static final String PATH = "/api/v1/evidence/";

    @Inject
    Rescans rescans;

    @AfterEach
    void back() {
        FakeClamd.isAway(false);
    }

    @Test
    void what_came_while_the_scanner_was_away_is_scanned_when_it_is_back() throws IOException {
        FakeClamd.isAway(true);
        String harmless = sent("fine " + UUID.randomUUID());
        String harmful = sent("HARMFUL " + UUID.randomUUID());
        scanOf(harmless, "NOT_SCANNED").body("scan.detail", equalTo("the scanner did not answer"));
        scanOf(harmful, "NOT_SCANNED").body("state", equalTo("STORED"));

        rescans.rescan(Instant.now().plusSeconds(1));
        scanOf(harmless, "NOT_SCANNED");
        FakeClamd.isAway(false);
        rescans.rescan(Instant.now().plusSeconds(1));

        scanOf(harmless, "CLEAN").body("state", equalTo("STORED"));
        scanOf(harmful, "INFECTED").body("state", equalTo("QUARANTINED"));
        assertThat(verbs(harmless)).isEqualTo(List.of("announced", "stored", "scanned"));
        assertThat(verbs(harmful)).isEqualTo(List.of("announced", "stored", "quarantined"));
    }

    @Test
    void whoever_does_not_want_to_wait_has_a_file_scanned_now() {
        FakeClamd.isAway(true);
        String id = sent("HARMFUL " + UUID.randomUUID());
        Instant before = scannedAt(id);
        scan(id).statusCode(200).body("scan.status", equalTo("NOT_SCANNED"));
        assertThat(scannedAt(id)).isAfter(before);
        assertThat(verbs(id)).as("nothing new").isEqualTo(List.of("announced", "stored"));

        FakeClamd.isAway(false);
        scan(id).statusCode(200).body("state", equalTo("QUARANTINED")).body("scan.status", equalTo("INFECTED"));
        assertThat(Api.all("/api/v1/evidence?scan=INFECTED&state=QUARANTINED", "id"))
                .contains(id);
    }

    @Test
    void what_somebody_let_out_of_quarantine_stays_out_until_something_else_is_found() {
        String id = sent("HARMFUL " + UUID.randomUUID());
        Api.json(Map.of("reason", "誤検出を確認した"))
                .header("If-Match", Api.tag(PATH + id))
                .post(PATH + id + "/release-from-quarantine")
                .then()
                .statusCode(200);
        scan(id).statusCode(200).body("state", equalTo("STORED")).body("scan.status", equalTo("INFECTED"));
    }

    @Test
    void a_file_is_tried_again_only_after_a_while() throws IOException {
        FakeClamd.isAway(true);
        String id = sent("fine " + UUID.randomUUID());
        FakeClamd.isAway(false);
        rescans.rescan(Instant.now().minusSeconds(3600));
        scanOf(id, "NOT_SCANNED");
    }

    @Test
    void there_is_nothing_to_scan_before_the_file_has_come() {
        String waiting = announced();
        scan(waiting).statusCode(409).body("violations.code[0]", containsString("no-file"));
        scan(UUID.randomUUID().toString()).statusCode(404);
        Api.as(Api.token("READ_ONLY")).post(PATH + waiting + "/scan").then().statusCode(403);
    }

    private static ValidatableResponse scan(String id) {
        return Api.admin().post(PATH + id + "/scan").then();
    }

    private static ValidatableResponse scanOf(String id, String status) {
        return Api.admin().get(PATH + id).then().statusCode(200).body("scan.status", equalTo(status));
    }

    private static Instant scannedAt(String id) {
        return Instant.parse(Api.get(PATH + id).getString("scan.at"));
    }

    private static List<String> verbs(String id) {
        return Api.get(PATH + id + "/history").getList("items.verb");
    }

    private static String announced() {
        return Api.post("/api/v1/evidence", Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", "誓約書.txt"))
                .path("id");
    }

    private static String sent(String file) {
        String id = announced();
        Api.admin()
                .contentType("application/octet-stream")
                .body(file.getBytes())
                .put(PATH + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }
}
