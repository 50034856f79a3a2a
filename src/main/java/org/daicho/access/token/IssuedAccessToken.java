package org.daicho.access.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.http.idempotency.ReplaysAs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to making a token, and to giving one a new secret.
 *
 * @param secret the token itself, shown this once and kept nowhere; absent when the answer is replayed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuedAccessToken(
        AccessTokenView token, @Schema(examples = "dch_pQ7vXk2mLr9sTn4wYb6zHc8dFg1jKa3e") @Nullable String secret)
        implements Versioned, ReplaysAs {

    @Override
    public long version() {
        return token.version();
    }

    @Override
    public Object withoutSecret() {
        return new IssuedAccessToken(token, null);
    }
}
