package org.daicho.assurance.policy;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Permission;
import java.util.UUID;
import org.daicho.access.reach.Reach;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * What the present caller may see of policy documents. To whom a restricted one is closed, there is none: 404 and not 403,
 * so that not even its existence is told.
 */
@Singleton
class PolicyDocumentReader {

    private static final Permission RESTRICTED = new StringPermission(PolicyDocuments.SUBJECT, "restricted");
    private static final Text NOT_YOURS_TO_RESTRICT = Text.of(
            "非公開の規程を登録するには policy-document:restricted の権限が必要です。",
            "Registering a restricted document needs the permission policy-document:restricted.");

    private final PolicyDocuments documents;
    private final SecurityIdentity identity;
    private final Reach reach;

    @Inject
    PolicyDocumentReader(PolicyDocuments documents, SecurityIdentity identity, Reach reach) {
        this.documents = documents;
        this.identity = identity;
        this.reach = reach;
    }

    boolean seesRestricted() {
        return identity.checkPermissionBlocking(RESTRICTED);
    }

    /** Whether a list may hold restricted ones: for an engaged auditor it holds those only that the audit names. */
    boolean listsRestricted() {
        return seesRestricted() || reach.narrows(documents.subject());
    }

    /** Throws 404 if there is none, or none for this caller: one that is restricted must be named in the audit. */
    PolicyDocument get(UUID id) {
        PolicyDocument found = documents.get(id);
        if (found.restricted && !seesRestricted() && !reach.names(documents.subject(), id)) {
            throw ProblemException.notFound(documents.subject(), id);
        }
        return found;
    }

    /** Throws 403: nobody writes what they could then not read. */
    void requireMayWrite(NewPolicyDocument wanted) {
        if (wanted.isRestricted() && !seesRestricted()) {
            throw ProblemException.of(ProblemKind.FORBIDDEN, NOT_YOURS_TO_RESTRICT);
        }
    }
}
