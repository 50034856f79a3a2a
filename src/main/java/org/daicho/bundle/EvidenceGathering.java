package org.daicho.bundle;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.bundle.bag.BundlePath;
import org.daicho.bundle.bag.DirectoryNames;
import org.daicho.bundle.progress.Freezing;
import org.daicho.bundle.proof.Basis;
import org.daicho.bundle.register.EvidenceAtMoment;
import org.daicho.bundle.register.EvidenceItem;
import org.daicho.bundle.register.Moment;
import org.daicho.bundle.register.Sight;
import org.jspecify.annotations.Nullable;

/** Puts the evidence about each thing into a directory of its own; what is about several goes in once, what may not is listed. */
final class EvidenceGathering {

    private static final String SUBJECT = "evidence";
    private static final int FILES_AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Bundle bundle;
    private final Recipe recipe;
    private final BundleSheets sheets;
    private final Basis basis;
    private final Bundles bundles;
    private final EvidenceAtMoment files;
    final Freezing progress;
    private final Moment moment;
    private final Sight sight;
    private final DirectoryNames evidence;
    /** 16 bytes an id, and few are left out. */
    private final Set<UUID> omitted = new HashSet<>();

    EvidenceGathering(Bundle bundle, Recipe recipe, BundleSheets sheets, Basis basis, BundleContents from) {
        this.bundle = bundle;
        this.recipe = recipe;
        this.sheets = sheets;
        this.basis = basis;
        this.progress = recipe.progress;
        this.bundles = from.bundles;
        this.files = from.evidence;
        this.moment = bundle.moment();
        this.sight = from.sight();
        this.evidence = recipe.data.directory("evidence");
    }

    /**
     * @param about things that evidence may be about
     * @param named evidence that is named in what is said of these things
     */
    void gather(String directoryName, Collection<UUID> about, Collection<UUID> named) throws IOException {
        Place place = new Place(directoryName);
        take(List.copyOf(new LinkedHashSet<>(named)), place);
        List<UUID> page = files.about(about, BEFORE_ALL, FILES_AT_ONCE);
        while (!page.isEmpty()) {
            take(page, place);
            page = files.about(about, page.get(page.size() - 1), FILES_AT_ONCE);
        }
    }

    /** Everything that is not in yet. */
    void rest() throws IOException {
        Place place = new Place("other");
        List<UUID> page = files.all(BEFORE_ALL, FILES_AT_ONCE);
        while (!page.isEmpty()) {
            take(page, place);
            page = files.all(page.get(page.size() - 1), FILES_AT_ONCE);
        }
    }

    private void take(List<UUID> ids, Place place) throws IOException {
        recipe.flush();
        Set<UUID> present = bundles.evidencePresent(bundle.id, ids);
        List<UUID> fresh = ids.stream().filter(id -> !present.contains(id)).toList();
        for (EvidenceItem item : files.items(fresh, moment, sight)) {
            if (item.omitted() == null) {
                BundlePath path = place.file(item.fileName());
                recipe.evidence(path, item);
                sheets.evidence(place.name, item, path);
                basis.restsOnFile(SUBJECT, item.id(), item.version(), path.withinBag());
                bundle.files++;
                progress.file();
            } else if (omitted.add(item.id())) {
                sheets.omission(item);
                omitted(item);
                bundle.omissions++;
            }
        }
    }

    private void omitted(EvidenceItem item) throws IOException {
        if (item.closed()) {
            basis.restsClosed(SUBJECT, item.id(), item.version());
        } else {
            basis.rests(SUBJECT, item.id(), item.version());
        }
    }

    /** A directory that comes to be with its first file. */
    private final class Place {

        private final String name;
        private @Nullable DirectoryNames directory;

        Place(String name) {
            this.name = name;
        }

        BundlePath file(String fileName) {
            DirectoryNames present = directory;
            if (present == null) {
                present = evidence.directory(name);
                directory = present;
            }
            return present.file(fileName);
        }
    }
}
