package org.daicho.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.daicho.shared.text.Text;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jboss.logging.Logger;

/** A real S3 server in this process that demands AWS signatures (version 4) and keeps objects as files. */
final class EmbeddedStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedStore.class);

    private static final Text FAILED =
            Text.of("組み込みの S3 サーバーを起動できません（原因: %s）", "The embedded S3 server does not start (cause: %s)");

    /**
     * A random UUID behind another name. Keys of the service that end in one consist of nothing else; what begins with {@code
     * .s3proxy-} is the server's own note of an upload in parts, without which that upload is no more.
     */
    private static final Pattern HALF_WRITTEN =
            Pattern.compile("(?!\\.s3proxy-).+-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final S3Proxy server;
    private final String accessKey;
    private final String secretKey;

    private EmbeddedStore(S3Proxy server, String accessKey, String secretKey) {
        this.server = server;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    static EmbeddedStore start(EmbeddedPlan plan) throws IOException {
        var home = PrivateFiles.folder(plan.data().resolve("objects"));
        var files = PrivateFiles.folder(home.resolve("buckets"));
        var accessKey = PrivateFiles.secret(home.resolve("access.key"));
        var secretKey = PrivateFiles.secret(home.resolve("secret.key"));
        var server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(files.toString()))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .endpoint(URI.create("http://127.0.0.1:0"))
                // The service has stopped by then; its pooled connections would only let a graceful stop time out.
                .stopTimeout(0)
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new StartRefused(FAILED.with(e.getMessage()), e);
        }
        tidyLater(files);
        var version = Objects.requireNonNullElse(S3Proxy.class.getPackage().getImplementationVersion(), "");
        LOG.infof(
                "組み込み S3 サーバー (S3Proxy %s) を起動 / embedded S3 server (S3Proxy %s) started: 127.0.0.1:%d, %s",
                version, version, server.getPort(), files);
        return new EmbeddedStore(server, accessKey, secretKey);
    }

    /**
     * S3Proxy writes an object or a part beside its place, under its name and a UUID, and moves it there. What a kill left
     * half written stays, and looks like an object. Not waited for: only what is older than this start is touched.
     */
    private static void tidyLater(Path files) {
        var start = Instant.now();
        var tidying = new Thread(() -> tidy(files, start), "embedded-s3-tidy");
        tidying.setDaemon(true);
        tidying.start();
    }

    private static void tidy(Path files, Instant start) {
        try (var found = Files.find(
                files,
                Integer.MAX_VALUE,
                (path, attributes) -> attributes.isRegularFile()
                        && HALF_WRITTEN.matcher(path.getFileName().toString()).matches()
                        && attributes.lastModifiedTime().toInstant().isBefore(start))) {
            for (var path : (Iterable<Path>) found::iterator) {
                Files.deleteIfExists(path);
                LOG.debugf("Half written, deleted: %s", path);
            }
        } catch (IOException | UncheckedIOException notNow) {
            LOG.debugf("What was half written is tidied up at the next start: %s", notNow.getMessage());
        }
    }

    Map<String, String> properties() {
        var endpoint = "http://127.0.0.1:" + server.getPort();
        return Map.of(
                "daicho.store.endpoint",
                endpoint,
                "daicho.store.public-endpoint",
                endpoint,
                "daicho.store.access-key",
                accessKey,
                "daicho.store.secret-key",
                secretKey);
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
