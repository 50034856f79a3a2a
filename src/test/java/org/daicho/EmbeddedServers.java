package org.daicho;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.daicho.embedded.EmbeddedParts;
import org.daicho.embedded.EmbeddedPlan;
import org.daicho.foreign.CephGateway;

/**
 * The embedded database and store for a whole test run, in a folder that goes away with it. Whatever is configured as
 * external ({@code -Ddaicho.database.url}, {@code -Ddaicho.store.endpoint}) is used instead; and in a run that wants it, Ceph's
 * gateway in the place of the embedded store.
 *
 * <p>Use: {@code @QuarkusTest @WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {

    /** Kept between runs: unpacking PostgreSQL costs more than starting it. {@code mvn clean} removes it. */
    public static final Path PROGRAMS = Path.of("target", "embedded-programs");

    private Path data;
    private EmbeddedParts parts;
    private CephGateway gateway;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "embedded-data-");
            parts = EmbeddedParts.start(plan());
            var properties = new HashMap<>(parts.properties());
            if (CephGateway.isWanted()) {
                gateway = CephGateway.start();
                properties.putAll(gateway.properties());
            }
            properties.put("daicho.data.dir", data.toString());
            // not where any other service on this machine sweeps
            properties.put(
                    "quarkus.http.body.uploads-directory",
                    data.toAbsolutePath().resolve("spooled").toString());
            // An administrator for tests over HTTP: they read the same property to send it as a bearer token.
            properties.put("daicho.access.bootstrap-token", "test-" + UUID.randomUUID());
            properties.put("daicho.webhook.destinations", "127.0.0.1");
            properties.put("daicho.webhook.key", "dGVzdHMgc2lnbiB3aXRoIHRoaXMga2V5IGFuZCBubyBvdGhlcg==");
            // Tests say when something is sent.
            properties.put("daicho.webhook.every", "off");
            return properties;
        } catch (IOException e) {
            stop();
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopping) {
            stop();
            throw new IllegalStateException(stopping);
        }
    }

    private EmbeddedPlan plan() {
        EmbeddedPlan plan = EmbeddedPlan.ofThisProcess().in(data, PROGRAMS);
        return CephGateway.isWanted() ? new EmbeddedPlan(plan.database(), false, plan.data(), plan.programs()) : plan;
    }

    @Override
    public void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (parts != null) {
            parts.close();
            remove(data);
        }
    }

    /** Deletes a folder and all below it. */
    public static void remove(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
