package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daicho.ledger.past.ThenAndNow;
import org.junit.jupiter.api.Test;

/** A fiscal year of the sample association, with its gaps worked out by hand, against the packaged service. */
class YearIT {

    @Test
    void the_year_goes_as_the_policy_demands_and_every_gap_is_where_it_should_be() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String printed = service.run(
                    "bash",
                    Path.of("src", "test", "walkthrough", "year.sh").toString(),
                    service.baseUrl(),
                    service.token(),
                    Path.of("src", "test", "resources", "samples").toString(),
                    service.folder().resolve("out").toString());

            assertThat(printed).contains("OK: ");
            assertThat(new ThenAndNow(service).compare())
                    .contains("/api/v1/contracts", "/api/v1/cloud-services", "/api/v1/posts", "/api/v1/audits")
                    .hasSizeGreaterThan(15);
            assertThat(Files.readString(service.log())).doesNotContain(" ERROR ", "Closing open connection");
        }
    }
}
