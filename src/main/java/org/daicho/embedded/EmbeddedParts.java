package org.daicho.embedded;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.daicho.shared.text.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whatever the plan wants started, running; and stopped again by {@link #close()}. */
public final class EmbeddedParts implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedParts.class);

    private static final Text UNUSABLE =
            Text.of("データディレクトリ %s を使用できません（原因: %s）", "The data directory %s cannot be used (cause: %s)");

    private final @Nullable DirectoryLock lock;
    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedStore store;
    private boolean closed;

    private EmbeddedParts(@Nullable DirectoryLock lock) {
        this.lock = lock;
    }

    /** Blocks until everything planned answers. Refusals leave nothing running that this call has started. */
    public static EmbeddedParts start(EmbeddedPlan plan) {
        if (plan.isEmpty()) {
            return new EmbeddedParts(null);
        }
        Availability.check(plan);
        QuietLibraries.hush();
        try {
            PrivateFiles.folder(plan.data());
            var parts = new EmbeddedParts(DirectoryLock.take(plan.data()));
            parts.startAll(plan);
            return parts;
        } catch (IOException e) {
            throw new StartRefused(UNUSABLE.with(plan.data(), e), e);
        }
    }

    /** PostgreSQL needs the longer and mostly waits, so the S3 server starts beside it. */
    private void startAll(EmbeddedPlan plan) throws IOException {
        var starting =
                new FutureTask<@Nullable EmbeddedDatabase>(() -> plan.database() ? EmbeddedDatabase.start(plan) : null);
        new Thread(starting, "embedded-postgresql").start();
        try {
            store = plan.store() ? EmbeddedStore.start(plan) : null;
            database = starting.get();
        } catch (IOException | RuntimeException | ExecutionException | InterruptedException e) {
            closeAfter(starting);
            throw refusal(plan, e);
        }
    }

    private void closeAfter(FutureTask<@Nullable EmbeddedDatabase> starting) {
        try {
            database = starting.get();
        } catch (ExecutionException | InterruptedException e) {
            LOG.debug("The database had not started", e);
        }
        close();
    }

    private static RuntimeException refusal(EmbeddedPlan plan, Exception e) {
        var cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof StartRefused refused ? refused : new StartRefused(UNUSABLE.with(plan.data(), cause), e);
    }

    /** Configuration under which the service finds what was started; empty if everything is external. */
    public Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        if (database != null) {
            properties.putAll(database.properties());
        }
        if (store != null) {
            properties.putAll(store.properties());
        }
        return Map.copyOf(properties);
    }

    /** Stops the database properly first; may be called by several threads, the later ones wait. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            close(database);
            close(store);
            close(lock);
        }
    }

    private static void close(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            LOG.warn("組み込みの部品を停止できません / an embedded part did not stop", e);
        }
    }
}
