package org.daicho.groupware.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.PackagedService;
import org.daicho.shared.time.TokyoClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code groupware.sh} against the packaged service, and what fakes of the systems beside us then got, compared with the list
 * of deadlines. Here people work on every day of the week and are told at any hour, so that each run shows the same. Midnight may
 * pass meanwhile: what is compared is what came of the day on which everything had come.
 */
@Tag("full")
class GroupwareIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private PackagedService service;
    /** A connector that pushes to yet another system has its fake here. */
    private List<BesideUs> beside;

    @BeforeEach
    void start() throws Exception {
        beside = List.of(new MailBesideUs(), new TeamsBesideUs(folder), new GaroonBesideUs());
        service = new PackagedService()
                .with("DAICHO_GROUPWARE_WORKING_DAYS", everyDay())
                .with("DAICHO_WEBHOOK_DESTINATIONS", "127.0.0.1")
                .with("DAICHO_WEBHOOK_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        service.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        for (BesideUs one : beside) {
            one.close();
        }
    }

    @Test
    void the_groupware_and_the_systems_beside_us_are_told_what_is_due() throws Exception {
        assertThat(walk()).containsPattern("OK: [1-9][0-9]* messages, each verified by openssl");
        // it may be run again on the same register
        assertThat(walk()).contains("OK: ");

        Due due = new Due(service);
        for (BesideUs one : beside) {
            service.with(one.settings(due));
        }
        service.kill();
        service.start();
        LocalDate day = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> dayOfAll(due), Optional::isPresent)
                .orElseThrow();

        for (BesideUs one : beside) {
            one.compare(due, day);
        }
        assertThat(Files.readString(service.log())).doesNotContain(" ERROR ");
    }

    private String walk() throws Exception {
        return service.run(
                "bash",
                Path.of("src", "test", "walkthrough", "groupware.sh").toString(),
                service.baseUrl(),
                service.token(),
                Path.of("src", "test", "resources", "samples").toString(),
                service.folder().resolve("groupware").toString());
    }

    /** Today, if everything of today has come everywhere. */
    private Optional<LocalDate> dayOfAll(Due due) throws Exception {
        LocalDate day = LocalDate.now(TokyoClock.ZONE);
        for (BesideUs one : beside) {
            if (!one.hasAll(due, day)) {
                return Optional.empty();
            }
        }
        return Optional.of(day);
    }

    private static String everyDay() {
        return Stream.of(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
