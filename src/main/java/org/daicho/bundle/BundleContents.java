package org.daicho.bundle;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.daicho.bundle.bag.DirectoryNames;
import org.daicho.bundle.proof.Basis;
import org.daicho.bundle.proof.LedgerFile;
import org.daicho.bundle.proof.LedgerSheets;
import org.daicho.bundle.register.ClausesThen;
import org.daicho.bundle.register.EvidenceAtMoment;
import org.daicho.bundle.register.Register;
import org.daicho.bundle.register.Sight;
import org.daicho.compliance.gap.Gaps;

/** What goes into bundles is read from here. */
@Singleton
class BundleContents {

    private static final String RESTRICTED = "restricted";

    final Register register;
    final ClausesThen clauses;
    final EvidenceAtMoment evidence;
    final Gaps gaps;
    final Bundles bundles;
    private final LedgerSheets ledger;
    private final SecurityIdentity identity;

    @Inject
    BundleContents(
            Register register,
            ClausesThen clauses,
            EvidenceAtMoment evidence,
            Gaps gaps,
            Bundles bundles,
            LedgerSheets ledger,
            SecurityIdentity identity) {
        this.register = register;
        this.clauses = clauses;
        this.evidence = evidence;
        this.gaps = gaps;
        this.bundles = bundles;
        this.ledger = ledger;
        this.identity = identity;
    }

    void write(Bundle bundle, Recipe recipe) throws IOException {
        try (BundleSheets sheets = new BundleSheets(bundle);
                Basis basis = new Basis()) {
            EvidenceGathering gathering = new EvidenceGathering(bundle, recipe, sheets, basis, this);
            new BundleWalk(bundle, this, sheets, basis, gathering).walk();
            recipe.progress.write();
            sheets.placeInto(recipe, basis);
            DirectoryNames folder = recipe.data.directory(LedgerFile.FOLDER);
            ledger.write(basis, (kind, file) -> recipe.sheetIn(folder, LedgerFile.FOLDER, kind.file(), file));
        }
    }

    /** What the caller may see of what is not for everybody. */
    Sight sight() {
        return new Sight(
                identity.checkPermissionBlocking(new StringPermission("evidence", RESTRICTED)),
                identity.checkPermissionBlocking(new StringPermission("policy-document", RESTRICTED)));
    }
}
