package org.daicho.bundle;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.daicho.bundle.register.ClausesThen;
import org.daicho.bundle.register.EvidenceAtMoment;
import org.daicho.bundle.register.Register;
import org.daicho.compliance.gap.Gaps;

/** What goes into bundles is read from here. */
@Singleton
class BundleContents {

    final Register register;
    final ClausesThen clauses;
    final EvidenceAtMoment evidence;
    final Gaps gaps;
    final Bundles bundles;
    private final SecurityIdentity identity;

    @Inject
    BundleContents(
            Register register,
            ClausesThen clauses,
            EvidenceAtMoment evidence,
            Gaps gaps,
            Bundles bundles,
            SecurityIdentity identity) {
        this.register = register;
        this.clauses = clauses;
        this.evidence = evidence;
        this.gaps = gaps;
        this.bundles = bundles;
        this.identity = identity;
    }

    void write(Bundle bundle, Recipe recipe) throws IOException {
        try (BundleSheets sheets = new BundleSheets(bundle)) {
            new BundleWalk(bundle, this, sheets, new EvidenceGathering(bundle, recipe, sheets, this)).walk();
            sheets.placeInto(recipe);
        }
    }

    /** Whether the caller may see what is not for everybody. */
    boolean showsRestricted() {
        return identity.checkPermissionBlocking(new StringPermission("evidence", "restricted"));
    }
}
