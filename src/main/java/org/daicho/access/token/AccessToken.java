package org.daicho.access.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.Role;
import org.jspecify.annotations.Nullable;

/** An access token of ours. Only its SHA-256 is kept: the token has 256 random bits, so a slow hash would add nothing. */
@Entity(name = "AccessToken")
class AccessToken {

    @Id
    UUID id;

    @Version
    long version;

    String name;
    byte[] hash;

    @Column(columnDefinition = "text[]")
    List<String> roles;

    @Column(columnDefinition = "text[]")
    @Nullable List<String> scopes;

    @Nullable UUID unitId;

    @Nullable UUID personId;

    @Nullable UUID postId;

    @Nullable UUID auditId;

    Instant createdAt;
    String createdBy;

    @Nullable Instant expiresAt;

    @Nullable Instant revokedAt;

    @Nullable Instant lastUsedAt;

    @Nullable Instant rotatedAt;

    byte @Nullable [] previousHash;

    @Nullable Instant previousUntil;

    protected AccessToken() {}

    AccessToken(UUID id, NewAccessToken wanted, byte[] hash, String createdBy, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.hash = hash;
        this.roles = wanted.roles().stream().map(Role::name).distinct().sorted().toList();
        this.scopes = wanted.scopes() == null
                ? null
                : wanted.scopes().stream().distinct().sorted().toList();
        this.unitId = wanted.unitId();
        this.personId = wanted.personId();
        this.postId = wanted.postId();
        this.auditId = wanted.auditId();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.expiresAt = wanted.expiresAt();
    }

    /** Compares in constant time what the index has found: a row must not tell how much of a guess was right. */
    boolean opensWith(byte[] offered, Instant now) {
        boolean present = MessageDigest.isEqual(hash, offered);
        boolean previous =
                previousHash != null && MessageDigest.isEqual(previousHash, offered) && now.isBefore(previousUntil);
        return isUsable(now) && (present || previous);
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    List<Role> roleValues() {
        return roles.stream().map(Role::valueOf).toList();
    }

    Caller caller() {
        return new Caller(
                "token:" + name,
                Means.ACCESS_TOKEN,
                Set.copyOf(roleValues()),
                scopes == null ? null : Set.copyOf(scopes),
                unitId,
                personId,
                postId,
                auditId);
    }

    /** The secret of two rotations ago ends here, whatever was left of its time. */
    void rotate(byte[] newHash, NewTokenSecret wanted, Instant now) {
        previousHash = hash;
        previousUntil = wanted.previousUntil(now);
        hash = newHash;
        rotatedAt = now;
        expiresAt = wanted.expiresAt() == null ? expiresAt : wanted.expiresAt();
    }

    /** False when it was revoked before: the first time counts. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }
}
