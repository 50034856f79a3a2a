package org.daicho.foreign;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
            Path file = Files.createTempFile("content", null);
            Files.write(file, content);
            rados("put", objectOf(address), file.toString());
            Files.delete(file);
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
        List<String> found = rados("ls")
                .lines()
                .filter(name -> name.endsWith("__:" + version + '_' + key(address)))
                .toList();
        if (found.size() != 1) {
            throw new IOException(address + " is " + found);
        }
        return found.get(0);
    }

    private String rados(String... what) throws IOException {
        String[] line = new String[what.length + 5];
        line[0] = ForeignProgram.CEPH.path("rados");
        line[1] = "--conf";
        line[2] = ceph.orElseThrow().toString();
        line[3] = "--pool";
        line[4] = POOL;
        System.arraycopy(what, 0, line, 5, what.length);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
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
