package org.daicho.bundle;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.bundle.bag.BundlePath;
import org.daicho.bundle.bag.DirectoryNames;
import org.daicho.evidence.EvidenceFile;
import org.daicho.evidence.EvidenceFiles;
import org.daicho.shared.text.Text;

/** Puts the evidence about each subject into a directory of its own; what is about several goes in once, what may not is listed. */
final class EvidenceGathering {

    private static final int FILES_AT_ONCE = 200;

    private static final Text RESTRICTED = Text.of("非公開資料のため、この受取人には渡せません。", "Restricted: not for this reader.");

    private final Bundle bundle;
    private final Recipe recipe;
    private final BundleSheets sheets;
    private final Bundles bundles;
    private final EvidenceFiles files;
    private final boolean restrictedToo;
    private final DirectoryNames evidence;
    /** 16 bytes an id: even every company of the country would fit. */
    private final Set<UUID> contractors = new HashSet<>();

    EvidenceGathering(
            Bundle bundle,
            Recipe recipe,
            BundleSheets sheets,
            Bundles bundles,
            EvidenceFiles files,
            boolean restrictedToo) {
        this.bundle = bundle;
        this.recipe = recipe;
        this.sheets = sheets;
        this.bundles = bundles;
        this.files = files;
        this.restrictedToo = restrictedToo;
        this.evidence = recipe.data.directory("evidence");
    }

    boolean isNew(UUID contractorId) {
        return contractors.add(contractorId);
    }

    void ofContract(UUID contractId) throws IOException {
        gather("contract-%05d".formatted(bundle.contracts), List.of(contractId), List.of());
    }

    void ofContractor(UUID contractorId) throws IOException {
        gather("contractor-%05d".formatted(contractors.size()), List.of(), List.of(contractorId));
    }

    private void gather(String directoryName, List<UUID> contractIds, List<UUID> contractorIds) throws IOException {
        List<EvidenceFile> page = files.about(contractIds, contractorIds, null, FILES_AT_ONCE);
        if (page.isEmpty()) {
            return;
        }
        DirectoryNames directory = evidence.directory(directoryName);
        while (!page.isEmpty()) {
            recipe.flush();
            Set<UUID> present = bundles.evidencePresent(
                    bundle.id, page.stream().map(EvidenceFile::id).toList());
            for (EvidenceFile file : page) {
                if (!present.contains(file.id())) {
                    take(file, directory);
                }
            }
            UUID last = page.get(page.size() - 1).id();
            page = files.about(contractIds, contractorIds, last, FILES_AT_ONCE);
        }
    }

    private void take(EvidenceFile file, DirectoryNames directory) throws IOException {
        if (file.restricted() && !restrictedToo) {
            bundle.omissions++;
            sheets.omission(file, RESTRICTED);
            return;
        }
        BundlePath path = directory.file(file.fileName());
        recipe.evidence(path, file);
        sheets.evidence(file, path);
        bundle.files++;
    }
}
