package org.daicho.foreign;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daicho.objectstore.ObjectStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever administers the store's disks. What an object of the embedded store is can be written over; a version in Ceph
 * cannot, not even with the store's keys, so there its bytes are changed below the gateway.
 */
@Singleton
public class StoreIntruder {

    private static final String VERSION = "?versionId=";
    private static final String POOL = "default.rgw.buckets.data";
    private static final Pattern MARKER = Pattern.compile("\"marker\": \"([^\"]+)\"");

    @ConfigProperty(name = "test.store.settings")
    Optional<Path> ceph;

    @Inject
    ObjectStore store;

    /** With all its versions. */
    public void remove(String address) throws IOException {
        store.delete(key(address));
    }

    /** Under the same address. */
    public void write(String address, byte[] content) throws IOException {
        if (ceph.isPresent()) {
            Path file = Files.write(ceph.get().resolveSibling("content"), content);
            rados("put", objectOf(address), file.toString());
        } else {
            store.put(key(address), new ByteArrayInputStream(content));
        }
    }

    /** Without asking the store, and so also what it has locked; only from Ceph. */
    public void destroy(String address) throws IOException {
        rados("rm", objectOf(address));
    }

    public static String key(String address) {
        int at = address.indexOf(VERSION);
        return at < 0 ? address : address.substring(0, at);
    }

    /** The gateway calls a version {@code bucket__:version_key}. */
    private String objectOf(String address) throws IOException {
        String version = address.substring(address.indexOf(VERSION) + VERSION.length());
        Matcher bucket = MARKER.matcher(run("radosgw-admin", "bucket", "stats", "--bucket", "daicho"));
        if (!bucket.find()) {
            throw new IOException("no such bucket");
        }
        return bucket.group(1) + "__:" + version + '_' + key(address);
    }

    private void rados(String what, String... arguments) throws IOException {
        run(
                "rados",
                Stream.concat(Stream.of("--pool", POOL, what), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String run(String program, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ForeignProgram.CEPH.path(program), "--conf", ceph.orElseThrow().toString()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", line) + ": " + printed);
            }
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
        return printed;
    }
}
