package org.daicho.access.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the identity provider. Without an issuer there is none, and only tokens of ours let anybody in. */
@ConfigMapping(prefix = "daicho.oidc")
public interface OidcConfig {

    /**
     * The provider's issuer, such as {@code https://sso.example.lg.jp/realms/city}; the rest is found below it at {@code
     * .well-known/openid-configuration}. Must be https, except on this host.
     */
    Optional<String> issuer();

    /** Whom a bearer token must be for (its {@code aud}); one of several suffices. The client when absent. */
    Optional<List<String>> audience();

    /** Under which name the provider knows this service; needed for signing in at a browser. */
    Optional<String> clientId();

    /** The client's secret; absent for a public client, which PKCE protects alone. */
    Optional<String> clientSecret();

    /** What is asked for when somebody signs in, separated by spaces. */
    @WithDefault("openid profile")
    String scope();

    /** Where roles are found: names of claims, inner ones after a slash; all that exist are read. */
    @WithDefault("realm_access/roles,roles")
    List<String> rolesClaim();

    /**
     * Which value of a roles claim gives which role, {@code value=ROLE}. Only what stands here counts; when absent, a value
     * counts that is a role's own name in any case, with {@code -} for {@code _}.
     */
    Optional<List<String>> roleMapping();

    /** Which claim names a caller in the record; the subject when it is missing. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** Which claim names the caller's unit, by its id or code; none when absent. */
    Optional<String> unitClaim();

    /** Which claim names the person, by id, staff number or e-mail address; none when absent. */
    Optional<String> personClaim();

    /** How far the provider's clock may be off. */
    @WithDefault("30s")
    Duration clockSkew();

    /** At least this long between two looks for new keys, however many tokens with unknown ones are offered. */
    @WithDefault("30s")
    Duration keyRefreshInterval();
}
