package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every administrator's token is lost; whoever runs the service gets back in, and the record says so. */
class ResetAdministratorIT {

    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

    @Test
    void an_administrator_is_made_offline_and_the_others_stay_or_go() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String first = service.token();
            service.kill();

            assertThat(reset(service, "")).contains("admin-token").doesNotContain("dch_");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(service.folder().resolve("data/admin-token"))))
                    .isEqualTo("rw-------");
            String second = service.token();
            assertThat(second).isNotEqualTo(first);

            service.start();
            assertThat(tokens(service, first).statusCode()).isEqualTo(200);
            assertThat(tokens(service, second).statusCode()).isEqualTo(200);
            assertThat(get(service, second, "/api/v1/changes?after=0&type=access-token")
                            .body())
                    .contains("\"issued-offline\",\"actor\":\"os:" + System.getProperty("user.name") + "\"");
            service.kill();

            String printed = reset(service, "--revoke-others --print");
            assertThat(printed).contains(": 2");
            Matcher third = Pattern.compile("dch_[A-Za-z0-9_-]{43}").matcher(printed);
            assertThat(third.find()).isTrue();
            service.start();
            assertThat(tokens(service, first).statusCode()).isEqualTo(401);
            assertThat(tokens(service, second).statusCode()).isEqualTo(401);
            assertThat(tokens(service, third.group()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_mistyped_option_does_nothing_and_a_running_service_keeps_its_data() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            assertThat(service.run("sh", "-c", command(service, "--revoke-all") + "; test $? -eq 2"))
                    .contains("Usage: reset-administrator");
            assertThat(service.run("sh", "-c", command(service, "") + "; test $? -eq 1"))
                    .contains("DAICHO_DATA_DIR");
            assertThat(tokens(service, service.token()).statusCode()).isEqualTo(200);
        }
    }

    private static String reset(PackagedService service, String options) throws IOException, InterruptedException {
        return service.run("sh", "-c", command(service, options));
    }

    private static String command(PackagedService service, String options) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return "cd '%s' && '%s' -Xmx256m -jar '%s' reset-administrator %s"
                .formatted(service.folder(), java, JAR, options);
    }

    private static HttpResponse<String> tokens(PackagedService service, String token) throws Exception {
        return get(service, token, "/api/v1/access-tokens");
    }

    private static HttpResponse<String> get(PackagedService service, String token, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
