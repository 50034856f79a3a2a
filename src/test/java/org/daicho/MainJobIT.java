package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The main job as the README tells it, against the packaged service with nothing configured. */
class MainJobIT {

    private static final String SCRIPT =
            Path.of("src", "test", "walkthrough", "main-job.sh").toString();
    private static final String SAMPLES =
            Path.of("src", "test", "resources", "samples").toString();

    @Test
    void the_main_job_runs_and_its_bundle_is_the_same_after_the_service_was_killed() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String out = service.folder().resolve("out").toString();

            String printed = service.run("bash", SCRIPT, service.baseUrl(), service.token(), SAMPLES, out);
            assertThat(printed).contains("OK: ");

            service.kill();
            service.start();
            Path again = download(
                    service, Files.readString(Path.of(out, "bundle.id")).strip());
            assertThat(Files.mismatch(again, Path.of(out, "bundle.zip"))).isEqualTo(-1);

            // What was there before the crash is there after it: the second run finds the register unchanged.
            assertThat(service.run("bash", SCRIPT, service.baseUrl(), service.token(), SAMPLES, out))
                    .contains("OK: ");
            assertThat(Files.readString(service.log())).doesNotContain(" ERROR ");
        }
    }

    private static Path download(PackagedService service, String bundle) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(service.baseUrl() + "/api/v1/bundles/" + bundle + "/content"))
                .header("Authorization", "Bearer " + service.token())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofFile(service.folder().resolve("again.zip")))
                .body();
    }
}
