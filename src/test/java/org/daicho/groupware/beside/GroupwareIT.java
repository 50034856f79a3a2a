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
import org.daicho.PackagedService;
import org.daicho.shared.time.TokyoClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code groupware.sh} against the packaged service, and what fakes of the systems beside us then got, compared with the list
 * of deadlines. Mail and Teams tell people something from Monday to Friday, here at any hour; on a Saturday or Sunday what has to
 * come is nothing; a calendar knows no weekend. Midnight may pass meanwhile: what is compared is what came of the day that it is then.
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
        LocalDate before = today();
        for (BesideUs one : beside) {
            service.with(one.settings(due));
        }
        service.kill();
        service.start();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> haveAll(due));

        for (BesideUs one : beside) {
            if (!rests(one, today())) {
                one.compare(due, today());
            } else if (rests(one, before)) {
                assertThat(one.hasNothing()).isTrue();
            }
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

    private boolean haveAll(Due due) throws Exception {
        LocalDate day = today();
        for (BesideUs one : beside) {
            if (!rests(one, day) && !one.hasAll(due, day)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate today() {
        return LocalDate.now(TokyoClock.ZONE);
    }

    private static boolean rests(BesideUs one, LocalDate day) {
        return one.restsAtWeekends() && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
