package org.daicho.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.intake.batch.RowResult;
import org.daicho.intake.profile.Register;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import and its counts.
 *
 * @param profile the one that was asked for, or that fits the headings best
 * @param encoding what the content was found to be: UTF-8 or windows-31j
 * @param unmappedColumns headings that the profile does not know: their content was not taken
 * @param undone how it was undone, last; absent while nobody has
 * @param attention the first hundred rows that were refused or taken with a warning; all rows are at {@code rows}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import")
public record ImportView(
        UUID id,
        long version,
        @Schema(examples = "DONE") String state,
        Register register,
        @Schema(examples = "contract-register") String profile,
        boolean dryRun,
        String fileName,
        long fileSize,
        String sha256,
        @Schema(examples = "windows-31j") String encoding,
        @Schema(examples = "[\"決裁番号\"]") List<String> unmappedColumns,
        Counts counts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Undoing undone,
        @Nullable List<RowResult> attention)
        implements Versioned {

    /** @param warned rows taken with a warning; they are counted under their outcome too */
    @Schema(name = "ImportCounts")
    public record Counts(int rows, int accepted, int changed, int unchanged, int refused, int warned) {}

    /**
     * @param withdrawn rows whose contract or service, made by them, is withdrawn
     * @param restored rows whose contract or service is as it was before
     * @param kept rows that wrote something which stays, because it was changed since
     */
    @Schema(name = "ImportUndone")
    public record Undoing(Instant at, int withdrawn, int restored, int kept) {

        static @Nullable Undoing of(Import taken) {
            return taken.undoneAt == null
                    ? null
                    : new Undoing(taken.undoneAt, taken.withdrawn, taken.restored, taken.kept);
        }
    }

    static ImportView of(Import taken, @Nullable List<RowResult> attention) {
        return new ImportView(
                taken.id,
                taken.version,
                taken.state.name(),
                taken.register,
                taken.profile,
                taken.dryRun,
                taken.fileName,
                taken.fileSize,
                taken.sha256,
                taken.encoding,
                taken.unmappedColumns,
                new Counts(taken.rowCount, taken.accepted, taken.changed, taken.unchanged, taken.refused, taken.warned),
                taken.createdBy,
                taken.createdAt,
                taken.finishedAt,
                Undoing.of(taken),
                attention);
    }
}
