package org.daicho.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.evidence.EvidenceReceiver;
import org.daicho.objectstore.UploadParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SweepsTest {

    private static final String SWEEPS = "/api/v1/evidence-sweeps";

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    String spool;

    @Inject
    UploadParts parts;

    @Inject
    EvidenceReceiver receiver;

    @Test
    void parts_that_nothing_knows_of_go_and_those_of_an_upload_under_way_stay() throws IOException {
        String stale = "evidence/" + UUID.randomUUID() + '/' + UUID.randomUUID();
        String waiting = Api.post("/api/v1/evidence", Map.of("kind", "PLEDGE", "title", "誓約書", "fileName", "a.bin"))
                .path("id");
        String underWay = receiver.expect(UUID.fromString(waiting));
        begin(stale);
        begin(underWay);

        Api.admin().post(SWEEPS).then().statusCode(200).body("staleParts", greaterThanOrEqualTo(1));

        assertThat(parts.begun(stale, null)).isEmpty();
        assertThat(parts.begun(underWay, null)).hasSize(1);
    }

    @Test
    void a_form_that_a_killed_process_had_spooled_goes_and_one_that_arrives_stays() throws IOException {
        Path folder = Files.createDirectories(Path.of(spool));
        Path old = Files.createTempFile(folder, "form", "upload");
        Path fresh = Files.createTempFile(folder, "form", "upload");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        try {
            Api.admin().post(SWEEPS).then().statusCode(200).body("spooledFiles", greaterThanOrEqualTo(1));
            assertThat(old).doesNotExist();
            assertThat(fresh).exists();
        } finally {
            Files.delete(fresh);
        }
    }

    @Test
    void whoever_may_only_read_sweeps_nothing() {
        Api.as(Api.token("READ_ONLY")).post(SWEEPS).then().statusCode(403);
    }

    private void begin(String key) throws IOException {
        parts.send(key, parts.begin(key), 1, new byte[] {1, 2, 3}, 3);
    }
}
