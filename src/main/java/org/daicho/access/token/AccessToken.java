package org.daicho.access.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    Instant createdAt;
    String createdBy;

    @Nullable Instant expiresAt;

    @Nullable Instant revokedAt;

    @Nullable Instant lastUsedAt;

    protected AccessToken() {}

    AccessToken(UUID id, NewAccessToken wanted, byte[] hash, String createdBy, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.hash = hash;
        this.roles = wanted.roles().stream().map(Role::name).distinct().sorted().toList();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.expiresAt = wanted.expiresAt();
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    List<Role> roleValues() {
        return roles.stream().map(Role::valueOf).toList();
    }

    Caller caller() {
        return new Caller("token:" + name, Means.ACCESS_TOKEN, Set.copyOf(roleValues()), null, null, null, null, null);
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
