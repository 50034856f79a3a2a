package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bundles that are large in every way, a twentieth of it here: the whole is run by hand, see the script. */
@Tag("full")
class BigBundlesIT {

    private static final String DIVISOR = "20";

    @Test
    void large_bundles_are_whole_for_other_programs_and_at_every_offset() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String printed = service.run(
                    Path.of("src", "test", "walkthrough", "big-bundles.sh").toString(),
                    service.baseUrl(),
                    service.token(),
                    service.folder().resolve("out").toString(),
                    DIVISOR);
            assertThat(printed).endsWith("OK\n");
        }
    }
}
