package org.daicho.evidence.scan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.foreign.ClamDaemon;
import org.daicho.foreign.ForeignProgram;
import org.daicho.foreign.Needs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service beside the real scanner. */
@Tag("full")
@Needs(ForeignProgram.CLAMD)
@QuarkusTest
@TestProfile(QuarantineTest.Scanned.class)
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class QuarantineTest {

    private static final String PATH = "/api/v1/evidence";

    public static class Scanned implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Clamd.class));
        }
    }

    public static class Clamd implements QuarkusTestResourceLifecycleManager {
        private ClamDaemon clamd;

        @Override
        public Map<String, String> start() {
            try {
                clamd = ClamDaemon.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            return Map.of("daicho.scanner.clamav", clamd.address());
        }

        @Override
        public void stop() {
            if (clamd != null) {
                clamd.close();
            }
        }
    }

    @Test
    void the_test_file_of_eicar_is_kept_and_never_handed_out() {
        isQuarantined(sent("報告書.txt", ClamDaemon.EICAR.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void it_is_found_inside_of_an_archive_too() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("eicar.com"));
            zip.write(ClamDaemon.EICAR.getBytes(StandardCharsets.US_ASCII));
        }
        isQuarantined(sent("報告書.zip", archive.toByteArray()));
    }

    @Test
    void what_is_clean_is_stored_and_what_is_too_long_is_not_called_so() {
        String clean = sent("報告書.txt", Api.unique("異常なし").getBytes(StandardCharsets.UTF_8));
        Api.admin()
                .get(PATH + '/' + clean)
                .then()
                .body("state", equalTo("STORED"))
                .body("scan.status", equalTo("CLEAN"));
        String large = sent("記録.txt", Api.unique("記録").repeat(20_000).getBytes(StandardCharsets.UTF_8));
        Api.admin()
                .get(PATH + '/' + large)
                .then()
                .body("state", equalTo("STORED"))
                .body("scan.status", equalTo("NOT_SCANNED"));
    }

    private static void isQuarantined(String id) {
        Api.admin()
                .get(PATH + '/' + id)
                .then()
                .body("state", equalTo("QUARANTINED"))
                .body("scan.status", equalTo("INFECTED"))
                .body("scan.detail", containsString("EICAR"));
        Api.admin()
                .get(PATH + '/' + id + "/content")
                .then()
                .statusCode(409)
                .body("violations.code", contains("quarantined"));
    }

    private static String sent(String fileName, byte[] file) {
        String id = Api.post(PATH, Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", fileName))
                .path("id");
        Api.admin()
                .contentType("application/octet-stream")
                .body(file)
                .put(PATH + '/' + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }
}
