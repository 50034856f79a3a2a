package org.daicho.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100,000 rows into the packaged service with a heap of 256 MiB. Needs the package and is asked for by name: {@code mvn
 * package -DskipTests} and then {@code mvn surefire:test -Dtest=LargeImportIT -DexcludedGroups=}.
 */
@Tag("full")
class LargeImportIT {

    private static final int ROWS = 100_000;
    private static final Path PACKAGED = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final String token = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private int port;
    private Process service;

    @BeforeEach
    void start() throws IOException {
        assertThat(PACKAGED).as("the service as it is delivered").exists();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                        java, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", PACKAGED.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "service.log"));
        command.environment().put("DAICHO_DATA_DIR", folder.resolve("data").toString());
        command.environment().put("DAICHO_HTTP_PORT", Integer.toString(port));
        command.environment().put("DAICHO_BOOTSTRAP_TOKEN", token);
        service = command.start();
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> given().port(port)
                        .get("/q/health/ready")
                        .statusCode()
                == 200);
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.destroy();
        if (!service.waitFor(1, TimeUnit.MINUTES)) {
            service.destroyForcibly();
        }
    }

    @Test
    void a_hundred_thousand_rows_come_in_and_the_second_time_nothing_changes() throws IOException {
        Path file = folder.resolve("register.csv");
        LargeRegister.write(file, ROWS);

        JsonPath first = send(file);
        JsonPath again = send(file);

        assertThat(first.getMap("counts")).isEqualTo(counts("accepted"));
        assertThat(again.getMap("counts")).isEqualTo(counts("unchanged"));
        assertThat(count("/api/v1/contracts")).isEqualTo(ROWS);
        assertThat(count("/api/v1/contractors")).isEqualTo(LargeRegister.CONTRACTORS);
        assertThat(Files.readString(folder.resolve("service.log"))).doesNotContain("ERROR", "OutOfMemory");
    }

    private JsonPath send(Path file) {
        return given().port(port)
                .auth()
                .oauth2(token)
                .multiPart("file", file.toFile(), "text/csv")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Map<String, Integer> counts(String outcome) {
        Map<String, Integer> counts = new HashMap<>(
                Map.of("rows", ROWS, "accepted", 0, "changed", 0, "unchanged", 0, "refused", 0, "warned", 0));
        counts.put(outcome, ROWS);
        return counts;
    }

    private int count(String path) {
        return given().port(port)
                .auth()
                .oauth2(token)
                .get(path + "?limit=1&count=exact")
                .jsonPath()
                .getInt("count.value");
    }
}
