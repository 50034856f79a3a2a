package org.daicho.access.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.Role;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;

/** The tokens, and the record of their making and revoking. */
@Singleton
class AccessTokens implements PanacheRepositoryBase<AccessToken, UUID> {

    static final String SUBJECT = "access-token";
    /** Writing it at every request would make each read a write; a minute is exact enough to see that a token is in use. */
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Clock clock;

    @Inject
    AccessTokens(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public AccessToken add(NewAccessToken wanted, String secret, String by) {
        return add(wanted, secret, by, "created");
    }

    /** By somebody at the host, past all rights: the record says so in a word of its own. */
    @Transactional
    public AccessToken addOffline(NewAccessToken wanted, String secret, String by) {
        return add(wanted, secret, by, "issued-offline");
    }

    private AccessToken add(NewAccessToken wanted, String secret, String by, String verb) {
        AccessToken token = new AccessToken(Ids.next(), wanted, TokenSecret.hash(secret), by, clock.instant());
        persistAndFlush(token);
        record(token, verb);
        return token;
    }

    @Transactional
    public Optional<AccessToken> usable(String secret) {
        Instant now = clock.instant();
        byte[] offered = TokenSecret.hash(secret);
        Optional<AccessToken> found = find("hash = ?1 or previousHash = ?1", offered)
                .firstResultOptional()
                .filter(token -> token.opensWith(offered, now));
        found.filter(token -> token.lastUsedAt == null || token.lastUsedAt.isBefore(now.minus(LAST_USED_STEP)))
                .ifPresent(token -> touch(token.id, now));
        return found;
    }

    @Transactional
    public Optional<AccessToken> usable(UUID id) {
        return findByIdOptional(id).filter(token -> token.isUsable(clock.instant()));
    }

    /** Not a change of the token: no new version, and no entry in the record. */
    private void touch(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("update access_token set last_used_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** The new secret, which is shown once. */
    String rotate(AccessToken token, NewTokenSecret wanted) {
        String secret = TokenSecret.make();
        token.rotate(TokenSecret.hash(secret), wanted, clock.instant());
        record(token, "rotated");
        return secret;
    }

    /** True if it was not revoked before. */
    boolean revoke(AccessToken token) {
        boolean first = token.revoke(clock.instant());
        if (first) {
            record(token, "revoked");
        }
        return first;
    }

    /** How many there were. */
    long revokeOtherAdministrators(AccessToken kept) {
        return listAll().stream()
                .filter(token -> !token.id.equals(kept.id) && token.roleValues().contains(Role.ADMINISTRATOR))
                .filter(this::revoke)
                .count();
    }

    AccessToken get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(SUBJECT, id));
    }

    private void record(AccessToken token, String verb) {
        flush();
        ledger.append(new Change(SUBJECT, token.id, token.version, verb, AccessTokenView.of(token)));
    }
}
