package org.daicho.access.token;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daicho.access.Role;
import org.daicho.shared.text.Text;

/**
 * {@code reset-administrator [--revoke-others] [--print]}: the way back in when every administrator's token is lost. Whoever may
 * read the service's configuration and start programs as its user may run it; that it was run, and as which user of the operating
 * system, is in the ledger. The service may go on beside it on an external database; an embedded one belongs to one process, so
 * the service is stopped first.
 */
@Singleton
@Unremovable
public class ResetAdministrator implements QuarkusApplication {

    public static final String NAME = "reset-administrator";

    /** Also revokes every other token of an administrator: for when they were not lost but stolen. */
    private static final String REVOKE_OTHERS = "--revoke-others";
    /** Prints the token instead of writing it to the data directory: for containers that cannot write. */
    private static final String PRINT = "--print";

    private static final Set<String> OPTIONS = Set.of(REVOKE_OTHERS, PRINT);

    private static final Text USAGE = Text.of(
            "使い方: reset-administrator [--revoke-others] [--print]",
            "Usage: reset-administrator [--revoke-others] [--print]");
    private static final Text WRITTEN =
            Text.of("管理者のアクセストークンを作成しました: %s", "The administrator's new access token is in %s");
    private static final Text REVOKED =
            Text.of("ほかの管理者トークンを失効させました: %d 件", "Other tokens of administrators revoked: %d");

    private final AccessTokens tokens;
    private final AccessConfig config;
    private final CurrentIdentityAssociation identities;

    @Inject
    ResetAdministrator(AccessTokens tokens, AccessConfig config, CurrentIdentityAssociation identities) {
        this.tokens = tokens;
        this.config = config;
        this.identities = identities;
    }

    /** How to call it, in both languages; empty if it was called like that. */
    public static List<String> usageUnless(List<String> options) {
        return OPTIONS.containsAll(options) ? List.of() : List.of(USAGE.ja(), USAGE.en());
    }

    /** What the service must leave alone while it runs only for this: its port, what it does by the clock, most of its log. */
    public static Map<String, String> settings() {
        return Map.of(
                "quarkus.http.host-enabled", "false",
                "quarkus.scheduler.enabled", "false",
                "quarkus.log.console.level", "WARN");
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        List<String> options = List.of(arguments);
        String user = "os:" + System.getProperty("user.name");
        identities.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user))
                .build());
        String secret = TokenSecret.make();
        long revoked = QuarkusTransaction.requiringNew().call(() -> {
            AccessToken token = tokens.addOffline(NewAccessToken.unbound(NAME, Role.ADMINISTRATOR), secret, user);
            if (!options.contains(PRINT)) {
                tell(WRITTEN.with(FirstToken.write(Path.of(config.directory()), secret)));
            }
            return options.contains(REVOKE_OTHERS) ? tokens.revokeOtherAdministrators(token) : 0L;
        });
        if (options.contains(REVOKE_OTHERS)) {
            tell(REVOKED.with(revoked));
        }
        if (options.contains(PRINT)) {
            System.out.println(secret);
        }
        return 0;
    }

    private static void tell(Text text) {
        System.out.println(text.ja());
        System.out.println(text.en());
    }
}
