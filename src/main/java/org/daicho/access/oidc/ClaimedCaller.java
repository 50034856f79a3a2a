package org.daicho.access.oidc;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.daicho.access.Caller;
import org.daicho.access.Means;
import org.daicho.access.Role;
import org.daicho.access.Workforce;
import org.jspecify.annotations.Nullable;

/** The caller whom verified claims describe. */
@Singleton
class ClaimedCaller {

    /** So that no user can be called like a token, or like the service itself. */
    private static final String PREFIX = "user:";

    private static final int LONGEST_NAME = 200;

    private final OidcConfig config;
    private final Instance<Workforce> workforce;
    /** Read late, so that one that cannot be read is told by {@link OidcRules} with everything else that is wrong. */
    private volatile @Nullable RoleMapping mapping;

    @Inject
    ClaimedCaller(OidcConfig config, Instance<Workforce> workforce) {
        this.config = config;
        this.workforce = workforce;
    }

    /**
     * Throws 403 for somebody without a role.
     *
     * @param claims of one sign-in, the first that holds a claim deciding; roles are gathered from all
     */
    Caller of(List<Claims> claims, Means means) {
        Set<Role> roles = new HashSet<>();
        claims.forEach(each ->
                config.rolesClaim().forEach(path -> roles.addAll(mapping().roles(each.texts(path)))));
        if (roles.isEmpty()) {
            throw Refusals.noRole();
        }
        return new Caller(
                name(claims),
                means,
                roles,
                null,
                found(claims, config.unitClaim(), Workforce::unit),
                found(claims, config.personClaim(), Workforce::person),
                null,
                null);
    }

    private RoleMapping mapping() {
        RoleMapping read = mapping;
        if (read == null) {
            read = RoleMapping.of(config.roleMapping());
            mapping = read;
        }
        return read;
    }

    private String name(List<Claims> claims) {
        String name = first(claims, config.nameClaim())
                .or(() -> first(claims, "sub"))
                .orElseThrow(Refusals::invalidToken)
                .replaceAll("\\p{Cntrl}", " ");
        return PREFIX + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private @Nullable UUID found(
            List<Claims> claims, Optional<String> path, BiFunction<Workforce, String, Optional<UUID>> lookUp) {
        return path.flatMap(claim -> first(claims, claim))
                .flatMap(text -> workforce.stream().findFirst().flatMap(known -> lookUp.apply(known, text)))
                .orElse(null);
    }

    private static Optional<String> first(List<Claims> claims, String path) {
        return claims.stream().flatMap(each -> each.text(path).stream()).findFirst();
    }
}
