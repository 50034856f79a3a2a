package org.daicho.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.daicho.shared.text.Text;

/** Where the embedded PostgreSQL keeps what, below {@code postgresql/} in the data directory. */
record DatabaseFiles(Path home, Path programs) {

    private static final Text PASSWORD_LOST = Text.of(
            "データベース %s のパスワードのファイル %s がありません。バックアップから戻してください。",
            "The database %s is there, but its password file %s is gone. Restore that file from a backup.");

    static DatabaseFiles in(EmbeddedPlan plan) throws IOException {
        return new DatabaseFiles(
                PrivateFiles.folder(plan.data().resolve("postgresql")), PrivateFiles.folder(plan.programs()));
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path startLog() {
        return home.resolve("start.log");
    }

    Path superuserPassword() {
        return home.resolve("superuser.password");
    }

    Path ownerPassword() {
        return home.resolve("daicho.password");
    }

    void checkPasswords() {
        for (var file : List.of(superuserPassword(), ownerPassword())) {
            if (isComplete() && Files.notExists(file)) {
                throw new StartRefused(PASSWORD_LOST.with(cluster(), file));
            }
        }
    }

    /**
     * A first start that was killed leaves a cluster that looks whole and is not. Nothing can have been stored in it, but
     * it is moved aside and not deleted: should the marker be missing for another reason, no data is lost.
     */
    void setAsideUnfinishedCluster() throws IOException {
        if (!isComplete() && Files.exists(cluster())) {
            Files.move(cluster(), home.resolve("unfinished-" + Instant.now().toEpochMilli()));
        }
    }

    void markComplete() throws IOException {
        if (!isComplete()) {
            Files.createFile(marker());
        }
    }

    private boolean isComplete() {
        return Files.exists(marker());
    }

    private Path marker() {
        return home.resolve("complete");
    }
}
