package org.daicho.access.oidc;

import java.util.List;
import java.util.Map;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/** What a caller is told. Why a token was refused stands in the debug log only: whoever forges one learns nothing. */
final class Refusals {

    private static final Text AWAY =
            Text.of("認証基盤に接続できないため、確認できません。", "The identity provider does not answer, so this cannot be checked.");
    private static final Text NO_ROLE = Text.of(
            "この利用者には台帳の役割がありません。認証基盤の管理者に確認してください。",
            "This user has no role in the register. Ask the administrator of the identity provider.");
    /** About as long as a provider takes to restart. */
    private static final String RETRY_SECONDS = "30";

    private Refusals() {}

    static ProblemException invalidToken() {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                null,
                List.of(),
                Map.of("WWW-Authenticate", "Bearer realm=\"daicho\", error=\"invalid_token\""));
    }

    static ProblemException away() {
        return new ProblemException(ProblemKind.UNAVAILABLE, AWAY, List.of(), Map.of("Retry-After", RETRY_SECONDS));
    }

    static ProblemException noRole() {
        return ProblemException.of(ProblemKind.FORBIDDEN, NO_ROLE);
    }
}
