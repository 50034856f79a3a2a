package org.daicho.foreign;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.daicho.Ports;

/**
 * A real clamd (Debian: clamav-daemon) with one signature of its own, so that it needs nothing from outside. It scans
 * streams of up to a megabyte, and files of up to 100 KiB.
 */
public final class ClamDaemon implements AutoCloseable {

    /** The test file of EICAR, in two parts so that no scanner minds these sources. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Daemons daemons;
    private final int port;

    private ClamDaemon(Daemons daemons, int port) {
        this.daemons = daemons;
        this.port = port;
    }

    /** Returns when it answers. */
    public static ClamDaemon start() throws IOException, InterruptedException {
        Daemons daemons = new Daemons("clamd");
        try {
            ClamDaemon clamd = new ClamDaemon(daemons, Ports.free());
            Process process = daemons.start(
                    ForeignProgram.CLAMD.path("clamd"),
                    "--config-file=" + clamd.settings(clamd.signatures()).getFileName());
            daemons.await(process, clamd::isReady);
            return clamd;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            daemons.close();
            throw failed;
        }
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** {@code name:type:offset:hexadecimal}, as "Creating signatures for ClamAV" has it. */
    private Path signatures() throws IOException {
        Path folder = Files.createDirectory(daemons.folder().resolve("signatures"));
        String line = "Own.EICAR:0:0:" + HexFormat.of().formatHex(EICAR.getBytes(US_ASCII)) + '\n';
        Files.writeString(folder.resolve("own.ndb"), line);
        return folder;
    }

    private Path settings(Path signatures) throws IOException {
        return Files.writeString(
                daemons.folder().resolve("clamd.conf"),
                """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                StreamMaxLength 1M
                MaxFileSize 100K
                AlertExceedsMax yes
                """
                        .formatted(port, signatures));
    }

    private boolean isReady() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), US_ASCII).equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        daemons.close();
    }
}
