package org.daicho.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.daicho.intake.profile.Profile;
import org.daicho.intake.profile.Profiles;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Takes a file in, or tries it out, whether it comes from a program, from a page, or from a trial before. */
@Singleton
public class Taking {

    private static final Text NO_TRIAL =
            Text.of("試行ではないため、もう取り込まれています。", "It is no trial: it has been taken in already.");
    private static final Text UNFINISHED = Text.of("試行が終わっていません。", "The trial has not come to its end.");

    private final Imports imports;
    private final ImportRun runs;
    private final Profiles profiles;
    private final TriedFiles tried;

    @Inject
    Taking(Imports imports, ImportRun runs, Profiles profiles, TriedFiles tried) {
        this.imports = imports;
        this.runs = runs;
        this.profiles = profiles;
        this.tried = tried;
    }

    /**
     * Nothing is registered; what would become of each row is kept, and for a day the file, to be taken in.
     *
     * @param profile the one that fits the headings best if it is absent
     */
    public UUID tryOut(Path file, String fileName, @Nullable String profile) throws IOException {
        return take(file, fileName, profile, true);
    }

    UUID take(Path file, String fileName, @Nullable String profile, boolean dryRun) throws IOException {
        Profile asked = profile == null ? null : profiles.required(profile);
        ReceivedFile received = ReceivedFile.check(
                file,
                fileName,
                headings -> profiles.mapping(asked == null ? profiles.matching(headings) : asked, headings));
        UUID id = runs.run(received, dryRun);
        if (dryRun) {
            tried.keep(id, file);
        }
        return id;
    }

    /** The file of a trial, with the same profile. Throws 404, 428, 412, and 409 where there is no such file. */
    UUID apply(UUID trial, @Nullable IfMatch ifMatch) throws IOException {
        Import before = imports.get(trial);
        IfMatch.require(ifMatch, before.version);
        new Violations()
                .refuseIf(!before.dryRun, "/dryRun", "no-trial", NO_TRIAL)
                .refuseIf(before.state != Import.State.DONE, "/state", "wrong-state", UNFINISHED)
                .orThrow(ProblemKind.CONFLICT);
        Path file = Files.createTempFile("daicho-trial-", null);
        try {
            tried.fetch(trial, file);
            UUID id = take(file, before.fileName, before.profile, false);
            tried.forget(trial);
            return id;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
