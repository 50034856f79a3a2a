package org.daicho.foreign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.daicho.Ports;

/**
 * Ceph's gateway as a store that keeps versions and locks them: one monitor, one OSD that holds everything in memory, one
 * gateway, all with settings of their own and as whoever runs the tests. A run of tests uses it with
 * {@code -Dtest.store=ceph}.
 */
public final class CephGateway implements AutoCloseable {

    /** Pools of one copy, made fast; daemons that open no sockets of their own in folders with long names. */
    private static final String SETTINGS =
            """
            [global]
            fsid = %1$s
            mon host = v2:127.0.0.1:%2$d
            public addr = 127.0.0.1
            ms bind ipv6 = false
            keyring = %3$s/keyring
            run dir = %3$s
            log file = %3$s/$name.log
            crash dir = %3$s
            admin socket =
            pid file =
            mon cluster log to file = false
            mon allow pool size one = true
            auth allow insecure global id reclaim = false
            paxos propose interval = 0.05
            paxos min wait = 0.01
            osd pool default size = 1
            osd pool default min size = 1
            osd pool default pg num = 1
            osd pool default pgp num = 1
            osd pool default pg autoscale mode = off
            osd crush chooseleaf type = 0
            [mon.a]
            mon data = %3$s/mon
            [osd.0]
            osd data = %3$s/osd
            osd objectstore = memstore
            memstore device bytes = 4294967296
            """;

    private static final String NAME = "daicho";

    private final Daemons daemons;
    private final int monitorPort;
    private final int port;
    private final String secret = UUID.randomUUID().toString();

    private CephGateway(Daemons daemons) throws IOException {
        this.daemons = daemons;
        this.monitorPort = Ports.free();
        this.port = Ports.free();
    }

    public static boolean isWanted() {
        return "ceph".equals(System.getProperty("test.store"));
    }

    /** Returns when it answers. */
    public static CephGateway start() throws IOException, InterruptedException {
        Daemons daemons = new Daemons("ceph");
        try {
            CephGateway gateway = new CephGateway(daemons);
            gateway.startMonitor();
            gateway.startStorage();
            gateway.startGateway();
            return gateway;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            daemons.close();
            throw failed;
        }
    }

    private void startMonitor() throws IOException, InterruptedException {
        String cluster = UUID.randomUUID().toString();
        Path folder = daemons.folder();
        Files.writeString(folder.resolve("ceph.conf"), SETTINGS.formatted(cluster, monitorPort, folder));
        Files.createDirectory(folder.resolve("mon"));
        run("ceph-authtool", "--create-keyring", "keyring", "--gen-key", "-n", "mon.", "--cap", "mon", "allow *");
        run(
                "ceph-authtool",
                "keyring",
                "--gen-key",
                "-n",
                "client.admin",
                "--cap",
                "mon",
                "allow *",
                "--cap",
                "osd",
                "allow *");
        run("monmaptool", "--create", "--fsid", cluster, "--addv", "a", "[v2:127.0.0.1:" + monitorPort + ']', "monmap");
        run("ceph-mon", "--conf", "ceph.conf", "--mkfs", "-i", "a", "--monmap", "monmap", "--keyring", "keyring");
        start("ceph-mon", "--conf", "ceph.conf", "-i", "a", "-f");
    }

    private void startStorage() throws IOException, InterruptedException {
        Files.createDirectory(daemons.folder().resolve("osd"));
        String id = UUID.randomUUID().toString();
        run("ceph", "--conf", "ceph.conf", "osd", "new", id);
        run(
                "ceph",
                "--conf",
                "ceph.conf",
                "-o",
                "osd.key",
                "auth",
                "get-or-create",
                "osd.0",
                "mon",
                "allow profile osd",
                "osd",
                "allow *");
        run("ceph-authtool", "keyring", "--import-keyring", "osd.key");
        run("ceph-osd", "--conf", "ceph.conf", "-i", "0", "--mkfs", "--osd-uuid", id);
        start("ceph-osd", "--conf", "ceph.conf", "-i", "0", "-f");
    }

    private void startGateway() throws IOException, InterruptedException {
        Process gateway = start(
                "radosgw",
                "--conf",
                "ceph.conf",
                "-n",
                "client.admin",
                "-f",
                "--rgw-frontends",
                "beast endpoint=127.0.0.1:" + port);
        run(
                "radosgw-admin",
                "--conf",
                "ceph.conf",
                "user",
                "create",
                "--uid",
                NAME,
                "--display-name",
                NAME,
                "--access-key",
                NAME,
                "--secret-key",
                secret);
        daemons.await(gateway, this::isReady);
    }

    private boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Configuration under which the service finds it. */
    public Map<String, String> properties() {
        return Map.of(
                // what is damaged below it, it announces and never gives
                "daicho.store.silence-timeout",
                "10s",
                "daicho.store.endpoint",
                "http://127.0.0.1:" + port,
                "daicho.store.public-endpoint",
                "http://127.0.0.1:" + port,
                "daicho.store.access-key",
                NAME,
                "daicho.store.secret-key",
                secret,
                "daicho.store.region",
                "default",
                "daicho.store.object-lock",
                "true",
                "test.store.settings",
                daemons.folder().resolve("ceph.conf").toString());
    }

    private Process start(String command, String... arguments) throws IOException {
        return daemons.start(line(command, arguments));
    }

    private void run(String command, String... arguments) throws IOException, InterruptedException {
        daemons.run(line(command, arguments));
    }

    private static String[] line(String command, String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = ForeignProgram.CEPH.path(command);
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return line;
    }

    @Override
    public void close() {
        daemons.close();
    }
}
