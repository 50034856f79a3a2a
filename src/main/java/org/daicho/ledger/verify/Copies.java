package org.daicho.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daicho.ledger.checkpoint.KeptNote;

/** Holds the object store's copies of the checkpoints against the database. */
final class Copies {

    private Copies() {}

    /**
     * Copies that the database does not know are no finding: it may have been restored from before they were made, and they
     * are heard as witnesses.
     *
     * @param stated what the database has
     * @param found what the object store has, several of one key where something was put over a copy
     */
    static List<Finding> compare(List<KeptNote> stated, List<KeptNote> found) {
        Map<String, List<String>> copies = found.stream()
                .collect(Collectors.groupingBy(
                        KeptNote::objectKey, Collectors.mapping(KeptNote::note, Collectors.toList())));
        List<Finding> findings = new ArrayList<>();
        for (KeptNote kept : stated) {
            List<String> here = copies.getOrDefault(kept.objectKey(), List.of());
            if (kept.inStore() && here.isEmpty()) {
                findings.add(Finding.of(FindingKind.CHECKPOINT_COPY_MISSING, kept.objectKey()));
            } else if (!here.stream().allMatch(kept.note()::equals)) {
                findings.add(Finding.of(FindingKind.CHECKPOINT_COPY_DIFFERS, kept.objectKey()));
            }
        }
        return findings;
    }
}
