package org.daicho.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.daicho.foreign.ClamDaemon;
import org.daicho.foreign.ForeignProgram;
import org.daicho.foreign.Needs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@Needs(ForeignProgram.CLAMD)
class ClamavDaemonTest {

    private static ClamDaemon clamd;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        clamd = ClamDaemon.start();
    }

    @AfterAll
    static void end() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void the_test_file_is_found_and_what_is_too_long_is_not_called_clean() throws IOException {
        assertThat(scan(ClamDaemon.EICAR).status()).isEqualTo(ScanStatus.INFECTED);
        assertThat(scan(ClamDaemon.EICAR).detail()).contains("EICAR");
        assertThat(scan("a pledge").status()).isEqualTo(ScanStatus.CLEAN);
        assertThat(scan("x".repeat(200_000)).status()).isEqualTo(ScanStatus.NOT_SCANNED);
        assertThat(scan("x".repeat(3_000_000)).status()).isEqualTo(ScanStatus.NOT_SCANNED);
    }

    private ScanVerdict scan(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
        ClamAv scanner = new ClamAv(clamd.address(), new Patient(), Clock.systemUTC());
        return scanner.scan(() -> new ByteArrayInputStream(bytes), bytes.length);
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
        public Duration rescanAfter() {
            return Duration.ofHours(6);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(60);
        }
    }
}
