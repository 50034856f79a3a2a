package org.daicho.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClamAvTest {

    private final FakeClamd clamd = new FakeClamd();

    @AfterEach
    void end() {
        clamd.close();
    }

    @Test
    void what_is_found_is_named() throws IOException {
        ScanVerdict verdict = scan("something HARMFUL");
        assertThat(verdict.status()).isEqualTo(ScanStatus.INFECTED);
        assertThat(verdict.detail()).isEqualTo("Win.Test.EICAR_HDB-1");
        assertThat(verdict.at()).isNotNull();
    }

    @Test
    void only_what_was_looked_at_is_clean() throws IOException {
        assertThat(scan("a pledge").status()).isEqualTo(ScanStatus.CLEAN);
        assertThat(scan("a".repeat(200_000)).status()).isEqualTo(ScanStatus.CLEAN);
        assertThat(scan("too LONG").status()).isEqualTo(ScanStatus.NOT_SCANNED);
        assertThat(scan("NESTED too deep").status()).isEqualTo(ScanStatus.NOT_SCANNED);
        assertThat(scan("x".repeat(300_000)).detail()).contains("DAICHO_SCANNER_MAX_SIZE");
        clamd.close();
        assertThat(scan("a pledge").status()).isEqualTo(ScanStatus.NOT_SCANNED);
    }

    @Test
    void other_answers_are_never_taken_for_clean() {
        ClamAv scanner = scanner();
        for (String answer : new String[] {"", "OK", "stream: OK extra", "stream: x ERROR", "PONG"}) {
            assertThat(scanner.verdict(answer).status()).as(answer).isEqualTo(ScanStatus.NOT_SCANNED);
        }
        assertThat(scanner.verdict("stream: Heuristics.Encrypted.Zip FOUND").status())
                .isEqualTo(ScanStatus.NOT_SCANNED);
        assertThat(scanner.verdict("stream: Heuristics.Phishing.Email FOUND").status())
                .isEqualTo(ScanStatus.INFECTED);
    }

    @Test
    void a_file_that_cannot_be_read_is_not_the_scanners_fault() {
        assertThatThrownBy(() -> scanner()
                        .scan(
                                () -> {
                                    throw new IOException("the store is away");
                                },
                                5))
                .hasMessage("the store is away");
        assertThatThrownBy(() -> new ClamAv("localhost", config(), Clock.systemUTC()))
                .hasMessageContaining("host:port");
    }

    private ScanVerdict scan(String file) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
        return scanner().scan(() -> new ByteArrayInputStream(bytes), bytes.length);
    }

    private ClamAv scanner() {
        return new ClamAv(clamd.address(), config(), Clock.systemUTC());
    }

    private static ScannerConfig config() {
        return new ScannerConfig() {
            @Override
            public Optional<String> clamav() {
                return Optional.empty();
            }

            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(250_000));
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
                return Duration.ofSeconds(30);
            }
        };
    }
}
