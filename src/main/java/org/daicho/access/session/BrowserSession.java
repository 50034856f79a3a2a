package org.daicho.access.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.Role;
import org.daicho.access.oidc.SignedIn;
import org.daicho.access.oidc.ended.SignInFacts;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser, as they were when they signed in. */
@Entity(name = "BrowserSession")
class BrowserSession {

    @Id
    UUID id;

    byte[] hash;
    String name;

    @Column(columnDefinition = "text[]")
    List<String> roles;

    @Nullable UUID unitId;

    @Nullable UUID personId;

    String subject;

    @Nullable String providerSession;

    String idToken;
    /** The access token by which it was begun; what that token may now is what the session may. */
    @Nullable UUID accessTokenId;

    Instant createdAt;
    Instant since;
    Instant lastUsedAt;
    Instant endsAt;

    @Nullable Instant endedAt;

    protected BrowserSession() {}

    BrowserSession(UUID id, byte[] hash, SignedIn who, Instant now, Instant endsAt) {
        this.id = id;
        this.hash = hash;
        this.name = who.caller().name();
        this.roles = who.caller().roles().stream().map(Role::name).sorted().toList();
        this.unitId = who.caller().unitId();
        this.personId = who.caller().personId();
        this.subject = who.facts().subject();
        this.providerSession = who.facts().session();
        this.idToken = who.idToken();
        this.createdAt = now;
        this.since = who.facts().since();
        this.lastUsedAt = now;
        this.endsAt = endsAt;
    }

    /** Begun by an access token; there is no provider that would have to hear of its end. */
    BrowserSession(UUID id, byte[] hash, UUID accessTokenId, Caller caller, Instant now, Instant endsAt) {
        this(id, hash, ownedBy(accessTokenId, caller, now), now, endsAt);
        this.accessTokenId = accessTokenId;
    }

    private static SignedIn ownedBy(UUID accessTokenId, Caller caller, Instant now) {
        return new SignedIn(
                caller,
                new SignInFacts("access-token:" + accessTokenId, Ids.next().toString(), null, now),
                "");
    }

    /** Compares in constant time what the index has found: a row must not tell how much of a guess was right. */
    boolean opensWith(byte[] offered, Instant now, Duration idle) {
        return MessageDigest.isEqual(hash, offered)
                && endedAt == null
                && now.isBefore(endsAt)
                && now.isBefore(lastUsedAt.plus(idle));
    }

    Caller caller() {
        return new Caller(
                name,
                Means.BROWSER_SESSION,
                roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
                null,
                unitId,
                personId,
                null,
                null);
    }

    SignInFacts facts() {
        return new SignInFacts(subject, providerSession, null, since);
    }
}
