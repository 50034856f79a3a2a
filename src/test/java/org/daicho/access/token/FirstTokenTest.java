package org.daicho.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class FirstTokenTest {

    @Inject
    AccessTokens tokens;

    @Test
    void the_file_is_its_owners_alone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("admin-token"), "left over and readable by all");
        Path file = FirstToken.write(folder, "dch_secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualToIgnoringNewLines("dch_secret");
        Path missing = FirstToken.write(folder.resolve("not/yet/there"), "dch_secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(missing)))
                .isEqualTo("rw-------");
    }

    @Test
    @TestTransaction
    void a_token_that_could_be_guessed_stops_the_start(@TempDir Path folder) {
        assertThatThrownBy(() -> start("x".repeat(31), folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DAICHO_BOOTSTRAP_TOKEN");
    }

    @Test
    @TestTransaction
    void a_configured_token_is_taken_once_and_no_file_is_written(@TempDir Path folder) {
        long before = tokens.count();
        String secret = Api.unique("configured-token-of-the-administrator");
        start(secret, folder);
        start(secret, folder);
        assertThat(tokens.count()).isEqualTo(before + 1);
        assertThat(tokens.usable(secret))
                .hasValueSatisfying(token -> assertThat(token.roleValues()).containsExactly(Role.ADMINISTRATOR));
        assertThat(folder).isEmptyDirectory();
    }

    private void start(String secret, Path folder) {
        new FirstToken(tokens, new AccessConfig() {
                    @Override
                    public Optional<String> bootstrapToken() {
                        return Optional.of(secret);
                    }

                    @Override
                    public String directory() {
                        return folder.toString();
                    }

                    @Override
                    public Duration tokenMaxLifetime() {
                        return Duration.ofDays(1);
                    }
                })
                .atStart(new StartupEvent());
    }
}
