package org.daicho.externalservice.exemption;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.catalogue.Catalogues;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.SecurityRole;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of an exception. */
@Singleton
class ExemptionRule {

    private static final List<SecurityRole> ENTITLED =
            List.of(SecurityRole.CISO, SecurityRole.GENERAL_SECURITY_OFFICER);

    private static final Text ENDS_FIRST = Text.of("最終日が初日より前です。", "Its last day is before its first.");
    private static final Text NO_CODE = Text.of("どの要件の例外かを示してください。", "Say which requirement it is an exception from.");
    private static final Text CODE_UNASKED =
            Text.of("要件の符号は、条件の例外にだけ書けます。", "Only an exception from a condition names a requirement.");
    private static final Text NO_REQUIREMENT =
            Text.of("要件 %s は、版 %s の要件目録にありません。", "There is no requirement %s in edition %s of the catalogue.");
    private static final Text NOT_ENTITLED = Text.of(
            "約款型の例外を認められるのは、最高情報セキュリティ責任者か統括情報セキュリティ責任者の職です。",
            "Only the post of the chief or of the general information security officer can allow this.");

    private final Catalogues catalogues;
    private final Signatories signatories;
    private final PostDirectory posts;

    @Inject
    ExemptionRule(Catalogues catalogues, Signatories signatories, PostDirectory posts) {
        this.catalogues = catalogues;
        this.signatories = signatories;
        this.posts = posts;
    }

    /** Throws 400 with every reason. @param edition that the service is checked against */
    NewExemption require(NewExemption wanted, String edition) {
        Violations violations = new Violations();
        violations.read("/reason", wanted.reason(), StoredText::lines);
        signatories.check(wanted.approver(), "/approver", violations);
        boolean ofCondition = wanted.kind() == ExemptionKind.CONDITION;
        violations
                .refuseIf(wanted.untilOn().isBefore(wanted.fromOn()), "/untilOn", "ends-before-start", ENDS_FIRST)
                .refuseIf(ofCondition && wanted.code() == null, "/code", "required", NO_CODE)
                .refuseIf(!ofCondition && wanted.code() != null, "/code", "not-for-this-kind", CODE_UNASKED)
                .refuseIf(
                        ofCondition
                                && wanted.code() != null
                                && catalogues
                                        .required(edition)
                                        .requirement(wanted.code())
                                        .isEmpty(),
                        "/code",
                        "unknown-requirement",
                        NO_REQUIREMENT.with(wanted.code(), edition))
                .refuseIf(
                        wanted.kind() == ExemptionKind.UNIFORM_TERMS && !isEntitled(wanted.approver()),
                        "/approver",
                        "approver-not-entitled",
                        NOT_ENTITLED)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    private boolean isEntitled(Signatory approver) {
        return approver.postId() != null
                && posts.exists(approver.postId())
                && posts.view(approver.postId()).securityRoles().stream().anyMatch(ENTITLED::contains);
    }
}
