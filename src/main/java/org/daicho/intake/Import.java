package org.daicho.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.batch.Outcome;
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.profile.Register;
import org.jspecify.annotations.Nullable;

/** One file that was taken in, or tried out. */
@Entity(name = "Import")
class Import {

    /** RUNNING also marks one that a crash cut off: its rows so far are kept, and the same file may be sent again. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    Register register;

    String profile;
    boolean dryRun;
    String fileName;
    long fileSize;
    String sha256;
    String encoding;

    @Column(columnDefinition = "varchar[]")
    List<String> unmappedColumns;

    int rowCount;
    int accepted;
    int changed;
    int unchanged;
    int refused;
    int warned;
    String createdBy;
    Instant createdAt;

    @Nullable Instant finishedAt;

    @Nullable Instant undoneAt;

    /** How many rows each, when it was last undone. */
    @Nullable Integer withdrawn;

    @Nullable Integer restored;

    @Nullable Integer kept;

    protected Import() {}

    Import(UUID id, ReceivedFile file, boolean dryRun, String by, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = State.RUNNING;
        this.register = file.mapping().register();
        this.profile = file.mapping().profile().name();
        this.dryRun = dryRun;
        this.fileName = file.name();
        this.fileSize = file.size();
        this.sha256 = file.sha256();
        this.encoding = file.encoding();
        this.unmappedColumns = file.mapping().unmapped();
        this.createdBy = by;
        this.createdAt = now;
    }

    void count(List<RowResult> results) {
        for (RowResult result : results) {
            rowCount++;
            switch (result.outcome()) {
                case ACCEPTED -> accepted++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case REFUSED -> refused++;
            }
            if (result.outcome() != Outcome.REFUSED && result.needsAttention()) {
                warned++;
            }
        }
    }

    void undone(Instant now, int withdrawnRows, int restoredRows, int keptRows) {
        undoneAt = now;
        withdrawn = withdrawnRows;
        restored = restoredRows;
        kept = keptRows;
    }

    void finish(State how, Instant now) {
        state = how;
        finishedAt = now;
    }
}
