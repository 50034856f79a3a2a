package org.daicho.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real daemon (Debian: clamav-daemon), with one signature of its own, so that it needs nothing from outside. */
@Tag("full")
class ClamavDaemonTest {

    /** The test file of EICAR, in two parts so that no scanner minds these sources. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    private Process clamd;
    private int port;

    @BeforeEach
    void begin() throws IOException {
        Optional<Path> program = Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .map(place -> Path.of(place, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "needs clamd: apt-get install clamav-daemon");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path signatures = Files.createDirectory(folder.resolve("db"));
        // name:type:offset:hexadecimal, as "Creating signatures for ClamAV" has it
        Files.writeString(signatures.resolve("own.ndb"), "Own.EICAR:0:0:" + hex(EICAR) + '\n');
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
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
        clamd = new ProcessBuilder(program.get().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> scan("hello").status() == ScanStatus.CLEAN || !clamd.isAlive());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    @Test
    void the_test_file_is_found_and_what_is_too_long_is_not_called_clean() throws IOException {
        assertThat(scan(EICAR).status()).isEqualTo(ScanStatus.INFECTED);
        assertThat(scan(EICAR).detail()).contains("EICAR");
        assertThat(scan("a pledge").status()).isEqualTo(ScanStatus.CLEAN);
        assertThat(scan("x".repeat(200_000)).status()).isEqualTo(ScanStatus.NOT_SCANNED);
        assertThat(scan("x".repeat(3_000_000)).status()).isEqualTo(ScanStatus.NOT_SCANNED);
    }

    private ScanVerdict scan(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
        ClamAv scanner = new ClamAv("127.0.0.1:" + port, new Patient(), Clock.systemUTC());
        return scanner.scan(() -> new ByteArrayInputStream(bytes), bytes.length);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class Patient implements ScannerConfig {
        @Override
        public Optional<String> clamav() {
            return Optional.empty();
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(100_000_000));
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(60);
        }
    }
}
