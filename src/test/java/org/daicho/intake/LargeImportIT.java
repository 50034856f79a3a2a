package org.daicho.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.daicho.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A register of 100,000 rows goes into a service that has a heap of 256 MiB. */
@Tag("full")
class LargeImportIT {

    private static final int ROWS = 100_000;

    /** Each is told of once, as new. */
    private static final int UNITS = 3;

    @Test
    void a_hundred_thousand_rows_come_in_and_the_second_time_nothing_changes() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            Path file = service.folder().resolve("register.csv");
            LargeRegister.write(file, ROWS);

            JsonPath first = send(service, file);
            JsonPath again = send(service, file);

            assertThat(first.getMap("counts")).isEqualTo(all("accepted", UNITS));
            assertThat(again.getMap("counts")).isEqualTo(all("unchanged", 0));
            assertThat(count(service, "contracts")).isEqualTo(ROWS);
            assertThat(count(service, "contractors")).isEqualTo(LargeRegister.CONTRACTORS);
            assertThat(Files.readString(service.log())).doesNotContain(" ERROR ", "OutOfMemory");
        }
    }

    private static JsonPath send(PackagedService service, Path file) throws IOException {
        return caller(service)
                .multiPart("file", file.toFile(), "text/csv")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static int count(PackagedService service, String what) throws IOException {
        return caller(service)
                .get("/api/v1/" + what + "?limit=1&count=exact")
                .jsonPath()
                .getInt("count.value");
    }

    private static RequestSpecification caller(PackagedService service) throws IOException {
        return given().baseUri(service.baseUrl()).auth().oauth2(service.token());
    }

    private static Map<String, Integer> all(String outcome, int warned) {
        Map<String, Integer> counts = new HashMap<>(
                Map.of("rows", ROWS, "accepted", 0, "changed", 0, "unchanged", 0, "refused", 0, "warned", warned));
        counts.put(outcome, ROWS);
        return counts;
    }
}
