package org.daicho.ledger.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.daicho.EmbeddedServers;
import org.daicho.ledger.note.NoteSigner;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.shared.page.ServiceSecrets;
import org.junit.jupiter.api.Test;

/** Starts with other keys each time, as an operator would change them. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class KeyChangeTest {

    private static final String ORIGIN = "daicho";

    @Inject
    LedgerKeys keys;

    @Inject
    ServiceSecrets secrets;

    @Inject
    Clock clock;

    private record Settings(String origin, Optional<String> key) implements LedgerConfig {}

    private record Key(String secret, VerifierKey verifier) {

        static Key fresh() {
            byte[] seed = new byte[32];
            new SecureRandom().nextBytes(seed);
            VerifierKey verifier = NoteSigner.of(ORIGIN, seed).verifier();
            byte[] typed = ByteBuffer.allocate(33).put((byte) 1).put(seed).array();
            return new Key(
                    "PRIVATE+KEY+" + ORIGIN + '+' + verifier.hash() + '+'
                            + Base64.getEncoder().encodeToString(typed),
                    verifier);
        }
    }

    @Test
    void keys_change_by_configuration_and_both_sign_while_both_are_configured() {
        Key one = Key.fresh();
        Key two = Key.fresh();
        List<VerifierKey> own = signersAfterStartingWith("");
        assertThat(own).isNotEmpty();
        assertThat(signersAfterStartingWith(""))
                .as("a start with nothing new changes nothing")
                .isEqualTo(own);
        assertThat(signersAfterStartingWith(one.secret()))
                .as("a key that was made here goes on for a while")
                .contains(one.verifier())
                .containsAll(own);
        assertThat(signersAfterStartingWith(two.secret() + ',' + one.secret()))
                .contains(one.verifier(), two.verifier());
        assertThat(signersAfterStartingWith(two.secret()))
                .contains(two.verifier())
                .doesNotContain(one.verifier());
        assertThat(signersAfterStartingWith(one.secret()))
                .as("a key may come back")
                .contains(one.verifier())
                .doesNotContain(two.verifier());
        List<VerifierKey> last = signersAfterStartingWith("");
        assertThat(last).doesNotContain(one.verifier(), two.verifier());
        assertThat(last.get(0)).isNotIn(own);
    }

    private List<VerifierKey> signersAfterStartingWith(String configured) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Signers signers = new Signers(keys, secrets, new Settings(ORIGIN, Optional.of(configured)), clock);
            signers.atStart(new StartupEvent());
            return signers.present().stream().map(NoteSigner::verifier).toList();
        });
    }
}
