package org.daicho.access.token;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.daicho.access.Role;
import org.daicho.ledger.Ledger;
import org.jboss.logging.Logger;

/** Sees to it that somebody can come in: the administrator's first token, made at the first start. */
@Singleton
class FirstToken {

    private static final Logger LOG = Logger.getLogger(FirstToken.class);
    private static final long LOCK = 0x746f_6b65_6eL;
    /** Shorter than this can be guessed; 32 characters are what {@code openssl rand -hex 16} gives. */
    private static final int SHORTEST = 32;

    private final AccessTokens tokens;
    private final AccessConfig config;

    @Inject
    FirstToken(AccessTokens tokens, AccessConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    @Transactional
    void atStart(@Observes StartupEvent event) {
        // Two replicas may start on an empty database at the same moment.
        tokens.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getResultList();
        if (config.bootstrapToken().isPresent()) {
            configured(config.bootstrapToken().get());
        } else if (tokens.count() == 0) {
            String secret = TokenSecret.make();
            administrator("bootstrap", secret);
            Path file = write(Path.of(config.directory()), secret);
            LOG.infof("管理者のアクセストークンを作成しました。The administrator's access token is in %s", file);
        }
    }

    private void configured(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("DAICHO_BOOTSTRAP_TOKEN は %d 文字以上にしてください。It needs at least %d characters."
                    .formatted(SHORTEST, SHORTEST));
        }
        if (tokens.find("hash", TokenSecret.hash(secret)).count() == 0) {
            administrator("bootstrap", secret);
        }
    }

    private void administrator(String name, String secret) {
        tokens.add(NewAccessToken.unbound(name, Role.ADMINISTRATOR), secret, Ledger.SYSTEM);
    }

    /** Created with mode 0600 at once: a moment of 0644 would be enough to read it. */
    static Path write(Path directory, String secret) {
        Path file = directory.resolve("admin-token");
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            boolean posix =
                    Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            Files.createFile(file, posix ? new FileAttribute<?>[] {ownerOnly} : new FileAttribute<?>[0]);
            Files.writeString(file, secret + System.lineSeparator(), StandardOpenOption.WRITE);
            return file;
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(
                    "管理者トークンを書けません。DAICHO_BOOTSTRAP_TOKEN を設定してください。"
                            + "Cannot write the administrator's token; set DAICHO_BOOTSTRAP_TOKEN.",
                    cannotWrite);
        }
    }
}
