package org.daicho.bundle.reach;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.Permission;
import java.util.UUID;
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

    private static final String HOLDS_RESTRICTED =
            """
            select exists (select 1 from bundle_entry b join evidence e on e.id = b.evidence_id
            where b.bundle_id = ?1 and e.restricted)""";

    private final EntityManager entityManager;
    private final SecurityIdentity identity;

    @Inject
    ClosedBundles(EntityManager entityManager, SecurityIdentity identity) {
        this.entityManager = entityManager;
        this.identity = identity;
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
