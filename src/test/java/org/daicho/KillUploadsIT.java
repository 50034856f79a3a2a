package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service, killed again and again while 200 files are on their way to it. */
@Tag("full")
class KillUploadsIT {

    @Test
    void kill_9_loses_no_answered_upload_and_leaves_nothing_that_is_not_swept() throws Exception {
        try (PackagedService service = new PackagedService()) {
            String printed = service.run(
                    "bash",
                    Path.of("src", "test", "walkthrough", "kill-uploads.sh").toString(),
                    Path.of("target", "quarkus-app", "quarkus-run.jar").toString(),
                    service.folder().resolve("out").toString());

            System.out.println(printed);
            assertThat(printed).contains("OK: ");
        }
    }
}
