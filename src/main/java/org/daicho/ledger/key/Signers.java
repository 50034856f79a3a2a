package org.daicho.ledger.key;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.ledger.note.NoteSigner;
import org.daicho.ledger.note.VerifierKey;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.ServiceSecrets;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/** Who signs now, and whose signatures count. */
@Singleton
public class Signers {

    private static final long LOCK = 0x6c65_6467_6572L;

    private static final Text CONFIGURED = Text.of(
            "署名鍵は設定で与えられています。DAICHO_LEDGER_KEY に新しい鍵を加えてください。",
            "The key is configured; add the new one to DAICHO_LEDGER_KEY.");

    private static final Text OTHER_KEYS = Text.of(
            "別の署名鍵で起動した複製があります。DAICHO_LEDGER_KEY を揃えて再起動してください。",
            "Another replica has other keys; start all of them with the same DAICHO_LEDGER_KEY.");

    private final LedgerKeys keys;
    private final ServiceSecrets secrets;
    private final Clock clock;
    private final String origin;
    private final List<NoteSigner> configured;

    @Inject
    Signers(LedgerKeys keys, ServiceSecrets secrets, LedgerConfig config, Clock clock) {
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
        this.origin = config.origin();
        this.configured = ConfiguredKeys.read(config.key().orElse(""), origin);
    }

    public String origin() {
        return origin;
    }

    /**
     * The newest first, never none.
     *
     * @throws ProblemException 503 where another replica has been started with other keys than this one
     */
    @Transactional
    public List<NoteSigner> present() {
        Instant now = clock.instant();
        List<NoteSigner> present = keys.all().stream()
                .filter(key -> key.signs(now))
                .flatMap(key -> signer(key).stream())
                .toList();
        if (present.isEmpty()) {
            throw ProblemException.of(ProblemKind.UNAVAILABLE, OTHER_KEYS);
        }
        return present;
    }

    /** Every key whose signatures count, also of those that sign no more. */
    @Transactional
    public List<VerifierKey> verifiers() {
        return keys.all().stream().map(LedgerKey::verifier).toList();
    }

    @Transactional
    void atStart(@Observes StartupEvent event) {
        if (!origin.matches("[\\x21-\\x7e&&[^+]]{1,200}")) {
            throw new IllegalStateException("DAICHO_LEDGER_ORIGIN は空白と + を含まない半角英数記号にしてください。"
                    + "It takes printable ASCII without spaces and plus signs.");
        }
        // Two replicas may start on an empty database at the same moment.
        keys.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, LOCK)
                .getResultList();
        if (!configured.isEmpty()) {
            retireOthers();
            configured.forEach(signer -> use(signer.verifier()));
        } else if (current().noneMatch(this::isOurs)) {
            current().forEach(key -> retire(key, Duration.ZERO));
            make();
        }
    }

    private void use(VerifierKey verifier) {
        LedgerKey known = keys.find("verifierKey", verifier.text()).firstResult();
        if (known == null) {
            keys.add(new LedgerKey(Ids.next(), verifier, false, clock.instant()));
        } else if (known.signsUntil != null) {
            known.signsUntil = null;
            keys.record(known, "resumed");
        }
    }

    /** @throws ProblemException 409 when keys are configured */
    LedgerKeyView replace(Duration overlap) {
        if (!configured.isEmpty()) {
            throw ProblemException.of(ProblemKind.CONFLICT, CONFIGURED);
        }
        current().toList().forEach(key -> retire(key, overlap));
        return make().view();
    }

    /** A key that was made here goes on for a while; one that is configured no longer has nothing to sign with. */
    private void retireOthers() {
        List<VerifierKey> stay = configured.stream().map(NoteSigner::verifier).toList();
        current()
                .filter(key -> !stay.contains(key.verifier()))
                .toList()
                .forEach(key -> retire(key, isOurs(key) ? NewLedgerKey.USUAL_OVERLAP : Duration.ZERO));
    }

    private Stream<LedgerKey> current() {
        return keys.all().stream().filter(key -> key.signsUntil == null);
    }

    private boolean isOurs(LedgerKey key) {
        return key.madeHere && key.verifier().name().equals(origin);
    }

    private void retire(LedgerKey key, Duration overlap) {
        key.succeeded(clock.instant(), overlap);
        keys.record(key, "succeeded");
    }

    private LedgerKey make() {
        var id = Ids.next();
        NoteSigner signer = NoteSigner.of(origin, secrets.get(secret(id)));
        return keys.add(new LedgerKey(id, signer.verifier(), true, clock.instant()));
    }

    private Optional<NoteSigner> signer(LedgerKey key) {
        if (key.madeHere) {
            return Optional.of(NoteSigner.of(key.verifier().name(), secrets.get(secret(key.id))));
        }
        return configured.stream()
                .filter(signer -> signer.verifier().equals(key.verifier()))
                .findFirst();
    }

    private static String secret(Object id) {
        return "ledger-key-" + id;
    }
}
