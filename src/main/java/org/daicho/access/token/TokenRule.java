package org.daicho.access.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.ledger.History;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What a token may be: alive, not for longer than the body allows, narrower than its roles, bound to what exists. */
@Singleton
class TokenRule {

    private static final Text ALREADY_EXPIRED = Text.of("有効期限が過ぎています。", "The token would have expired already.");
    private static final Text TOO_LONG = Text.of("有効期限は %s までです。", "It may not live longer than until %s.");
    private static final Text NOT_IN_ROLES =
            Text.of("役割が持たない権限には絞れません。", "The token's roles do not give this permission.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");
    private static final Text NO_PERSON = Text.of("この職員は登録されていません。", "This person is not registered.");
    private static final Text NO_POST = Text.of("この職は登録されていません。", "This post is not registered.");
    private static final Text NO_AUDIT = Text.of("この監査は登録されていません。", "This audit is not registered.");
    private static final Text OVER = Text.of("失効したか、期限の切れたトークンです。", "The token was revoked or has expired.");

    private final AccessConfig config;
    private final History history;
    private final Clock clock;

    @Inject
    TokenRule(AccessConfig config, History history, Clock clock) {
        this.config = config;
        this.history = history;
        this.clock = clock;
    }

    /** The same with an end in any case; throws 400 with everything that is wrong. */
    NewAccessToken checked(NewAccessToken wanted) {
        Instant latest = clock.instant().plus(config.tokenMaxLifetime());
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        checkEnd(violations, wanted.expiresAt(), latest);
        checkScopes(violations, wanted);
        violations
                .refuseIf(isUnknown("organization-unit", wanted.unitId()), "/unitId", "unknown-unit", NO_UNIT)
                .refuseIf(isUnknown("person", wanted.personId()), "/personId", "unknown-person", NO_PERSON)
                .refuseIf(isUnknown("post", wanted.postId()), "/postId", "unknown-post", NO_POST)
                .refuseIf(isUnknown("audit", wanted.auditId()), "/auditId", "unknown-audit", NO_AUDIT)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted.expiresAt() == null ? wanted.until(latest) : wanted;
    }

    /** Throws 400 for an end that is not allowed, 409 for a token that no secret opens any more. */
    void check(AccessToken token, NewTokenSecret wanted) {
        Violations violations = new Violations();
        checkEnd(violations, wanted.expiresAt(), clock.instant().plus(config.tokenMaxLifetime()));
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        new Violations()
                .refuseIf(!token.isUsable(clock.instant()), "", "token-over", OVER)
                .orThrow(ProblemKind.CONFLICT);
    }

    private void checkEnd(Violations violations, @Nullable Instant end, Instant latest) {
        violations
                .refuseIf(
                        end != null && !end.isAfter(clock.instant()), "/expiresAt", "already-expired", ALREADY_EXPIRED)
                .refuseIf(end != null && end.isAfter(latest), "/expiresAt", "lives-too-long", TOO_LONG.with(latest));
    }

    private static void checkScopes(Violations violations, NewAccessToken wanted) {
        if (wanted.scopes() == null) {
            return;
        }
        Set<String> given = wanted.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> scopes = wanted.scopes();
        for (int i = 0; i < scopes.size(); i++) {
            violations.refuseIf(!given.contains(scopes.get(i)), "/scopes/" + i, "scope-not-in-roles", NOT_IN_ROLES);
        }
    }

    private boolean isUnknown(String type, @Nullable UUID id) {
        return id != null && !history.knows(type, id);
    }
}
