package org.daicho.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.daicho.objectstore.ObjectStore;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;

/**
 * The files of trials, until they are taken in or a day has passed: what somebody has looked through row by row is then what is
 * registered, without its being sent again.
 */
@Singleton
class TriedFiles {

    private static final Logger LOG = Logger.getLogger(TriedFiles.class);

    private static final String PREFIX = "trials/";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int PAGE = 200;

    private static final Text GONE = Text.of(
            "試行したファイルはもう残っていません（保管は1日です）。もう一度ファイルを選んで試行してください。",
            "The file of this trial is not kept any more (they are for a day). Try it out again.");

    private final ObjectStore store;
    private final Clock clock;

    @Inject
    TriedFiles(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A trial says what it says also where its file cannot be kept; only taking it in needs the file again then. */
    void keep(UUID trial, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            store.put(key(trial), content);
        } catch (IOException | ProblemException unkept) {
            LOG.warnf(unkept, "The file of the trial %s could not be kept", trial);
        }
    }

    /** Writes it there; throws 409 for one that is not kept any more. */
    void fetch(UUID trial, Path to) throws IOException {
        OptionalLong length = store.length(key(trial));
        if (length.isEmpty()) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/file", "file-not-kept", GONE)));
        }
        try (InputStream content = store.open(key(trial), 0, length.getAsLong())) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void forget(UUID trial) {
        delete(key(trial));
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "tried-files-sweep")
    void sweep() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        List<ObjectStore.Listed> page = store.list(PREFIX, null, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(file -> file.writtenAt().isBefore(oldest)).forEach(file -> delete(file.key()));
            page = store.list(PREFIX, page.get(page.size() - 1).key(), PAGE);
        }
    }

    private void delete(String key) {
        try {
            store.delete(key);
        } catch (IOException later) {
            LOG.warnf(later, "%s could not be deleted; the next sweep tries again", key);
        }
    }

    private static String key(UUID trial) {
        return PREFIX + trial;
    }
}
