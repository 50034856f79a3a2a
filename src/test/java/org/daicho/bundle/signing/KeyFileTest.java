package org.daicho.bundle.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyFileTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void a_key_comes_back_as_it_was_written() throws Exception {
        SigningKey made = OwnKey.make("滝雫市", NOW);

        SigningKey read = KeyFile.read(KeyFile.write(made, "secret".toCharArray()), "secret".toCharArray());

        assertThat(read.key()).isEqualTo(made.key());
        assertThat(read.chain()).isEqualTo(made.chain());
    }

    @Test
    void another_password_opens_nothing() {
        SigningKey made = OwnKey.make("滝雫市", NOW);

        assertThatThrownBy(() -> KeyFile.read(KeyFile.write(made, "secret".toCharArray()), "other".toCharArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_file_without_a_key_is_refused() throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, new char[0]);
        var bytes = new java.io.ByteArrayOutputStream();
        empty.store(bytes, new char[0]);

        assertThatThrownBy(() -> KeyFile.read(bytes.toByteArray(), new char[0]))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("0 private keys");
    }

    @Test
    void the_longest_name_of_a_body_fits_its_certificate() {
        assertThat(OwnKey.make("あ".repeat(200), NOW).chain()).hasSize(1);
    }
}
