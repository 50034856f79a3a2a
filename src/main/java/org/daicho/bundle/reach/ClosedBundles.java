package org.daicho.bundle.reach;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.Permission;
import java.util.Locale;
import java.util.UUID;
import org.daicho.access.reach.Reach;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * A bundle is frozen by what its maker may see, and its bytes never change. So where it holds restricted evidence, it is as
 * closed as that evidence to whoever may not read it.
 */
@Singleton
public class ClosedBundles {

    private static final Permission RESTRICTED = new StringPermission("evidence", "restricted");

    private static final Text CLOSED = Text.of(
            "非公開資料を含む証拠一式です。取り出すには evidence:restricted の権限が必要です。",
            "This bundle holds restricted evidence; taking it out needs the permission evidence:restricted.");

    private static final Text WHOLE = Text.of(
            "担当範囲が限られている利用者は、契約・サービス・組織・監査を指定した証拠一式だけを凍結できます。",
            "Callers whose rights are bound freeze bundles only about a contract, a service, a unit or an audit of theirs.");

    private static final String HOLDS_RESTRICTED =
            """
            select exists (select 1 from bundle_entry b join evidence e on e.id = b.evidence_id
            where b.bundle_id = ?1 and e.restricted)""";

    private final EntityManager entityManager;
    private final SecurityIdentity identity;
    private final Reach reach;

    @Inject
    ClosedBundles(EntityManager entityManager, SecurityIdentity identity, Reach reach) {
        this.entityManager = entityManager;
        this.identity = identity;
        this.reach = reach;
    }

    /**
     * Before anything is read for it: throws 404 where what it would be about is out of the caller's reach, and 403 where it
     * would be about more than any bound caller reaches. What it becomes is looked at once more when it is recorded.
     */
    public void requireWithinReach(NewBundle wanted) {
        UUID subject = wanted.subjectId();
        if (!reach.isBound()) {
            return;
        }
        if (subject == null) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, WHOLE);
        }
        String type = wanted.scope().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean within =
                switch (wanted.scope()) {
                    case CONTRACTOR -> reach.names(type, subject);
                    case ORGANIZATION_UNIT -> reach.holds("own-unit", subject);
                    case FISCAL_YEAR, ALL -> false;
                    default -> reach.holds(type, subject);
                };
        if (!within) {
            throw ProblemException.notFound(type, subject);
        }
    }

    /** Throws 403 where the bundle holds what the caller may not read. */
    @Transactional
    public void requireOpen(UUID bundle) {
        if (!identity.checkPermissionBlocking(RESTRICTED)
                && (Boolean) entityManager
                        .createNativeQuery(HOLDS_RESTRICTED)
                        .setParameter(1, bundle)
                        .getSingleResult()) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, CLOSED);
        }
    }
}
