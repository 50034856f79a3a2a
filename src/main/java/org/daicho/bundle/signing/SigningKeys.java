package org.daicho.bundle.signing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * The configured key, or the service's own, which whichever replica starts first makes for all. Read at the start, so that a
 * wrong password shows then and not when an auditor waits.
 */
@Singleton
class SigningKeys {

    private final EntityManager entityManager;
    private final BundleConfig config;
    private final Clock clock;
    private volatile SigningKey present;

    @Inject
    SigningKeys(EntityManager entityManager, BundleConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        String from = config.keystore().orElse("the service's own key");
        try {
            byte[] pkcs12 = config.keystore().isPresent()
                    ? Files.readAllBytes(Path.of(config.keystore().get()))
                    : own();
            present = KeyFile.read(pkcs12, password());
        } catch (IOException | GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "Bundles cannot be signed with %s; see DAICHO_BUNDLE_KEYSTORE and DAICHO_BUNDLE_KEYSTORE_PASSWORD: %s"
                            .formatted(from, wrong.getMessage()),
                    wrong);
        }
    }

    SigningKey present() {
        return present;
    }

    Set<X509Certificate> certificates() {
        return Set.copyOf(present.chain());
    }

    private byte[] own() throws IOException, GeneralSecurityException {
        List<?> kept = kept();
        if (kept.isEmpty()) {
            byte[] fresh = KeyFile.write(OwnKey.make(config.organization(), clock.instant()), password());
            entityManager
                    .createNativeQuery("insert into bundle_signing_key (keystore) values (?1) on conflict do nothing")
                    .setParameter(1, fresh)
                    .executeUpdate();
            kept = kept();
        }
        return (byte[]) kept.get(0);
    }

    private List<?> kept() {
        return entityManager
                .createNativeQuery("select keystore from bundle_signing_key", byte[].class)
                .getResultList();
    }

    private char[] password() {
        return config.keystorePassword().orElse("").toCharArray();
    }
}
