package org.daicho.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, whichever way they proved it. Filled once for each request from a token, from claims or from a session, and
 * carried by the {@link SecurityIdentity}; what the caller may do is decided from this and from nothing else.
 *
 * @param name as it stands in the ledger as the actor: {@code token:財務会計システム連携}, {@code yamada@example.lg.jp}
 * @param roles at least one; a caller without a role is never let in
 * @param scopes the permissions to which the caller is narrowed, each {@code resource:action}; null for all of the roles'.
 *     Never more than the roles give: see {@link #permissions()}
 * @param unitId the organization unit to which the caller belongs, if that was told
 * @param personId the person who the caller is, if that was told
 * @param postId the post for which the caller acts, if that was told
 * @param auditId the audit for which the caller was engaged; null for everybody who is no engaged auditor
 */
public record Caller(
        String name,
        Means means,
        Set<Role> roles,
        @Nullable Set<String> scopes,
        @Nullable UUID unitId,
        @Nullable UUID personId,
        @Nullable UUID postId,
        @Nullable UUID auditId) {

    private static final String ATTRIBUTE = "daicho.caller";

    public Caller {
        roles = Set.copyOf(roles);
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /** Empty for an anonymous request, and outside of requests. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** What the roles give, less what lies outside of the scopes. */
    public Set<String> permissions() {
        Set<String> permissions = new TreeSet<>(Role.permissionsOf(roles));
        if (scopes != null) {
            permissions.removeIf(permission -> !scopes.contains(permission) && !Role.SELF.contains(permission));
        }
        return permissions;
    }

    /** The same caller, who has proved it another way. */
    public Caller by(Means other) {
        return new Caller(name, other, roles, scopes, unitId, personId, postId, auditId);
    }

    public SecurityIdentity identity() {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles.stream().map(Role::name).collect(Collectors.toSet()))
                .addAttribute(ATTRIBUTE, this);
        permissions().forEach(permission -> {
            String[] parts = permission.split(":", 2);
            identity.addPermission(new StringPermission(parts[0], parts[1]));
        });
        return identity.build();
    }
}
