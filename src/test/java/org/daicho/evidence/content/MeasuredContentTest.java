package org.daicho.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class MeasuredContentTest {

    private static final long LIMIT = 1000;
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_file_is_measured_while_it_is_read() throws IOException {
        MeasuredContent content = read(HELLO, new Promise(5, LIMIT, null));

        assertThat(content.measured().size()).isEqualTo(5);
        // echo -n hello | sha256sum; crc32
        assertThat(HexFormat.of().formatHex(content.measured().sha256()))
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(content.measured().crc32()).isEqualTo(0x3610a686L);
        assertThat(content.measured().head()).isEqualTo(HELLO);
    }

    @Test
    void a_file_shorter_than_announced_is_refused_instead_of_ending() {
        assertThatThrownBy(() -> read(HELLO, new Promise(6, LIMIT, null))).hasMessageContaining("incomplete-file");
    }

    @Test
    void a_sender_that_goes_away_is_a_file_cut_short() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(HELLO), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> new MeasuredContent(broken, new Promise(-1, LIMIT, null)).readAllBytes())
                .hasMessageContaining("incomplete-file")
                .hasRootCauseMessage("connection reset");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read(new byte[0], new Promise(-1, LIMIT, null)))
                .hasMessageContaining("empty-file");
        assertThatThrownBy(() -> new Promise(0, LIMIT, null).check()).hasMessageContaining("empty-file");
    }

    @Test
    void a_file_over_the_limit_is_refused_as_soon_as_it_is_over() throws IOException {
        assertThat(read(new byte[(int) LIMIT], new Promise(-1, LIMIT, null))
                        .measured()
                        .size())
                .isEqualTo(LIMIT);
        assertThatThrownBy(() -> read(new byte[(int) LIMIT + 1], new Promise(-1, LIMIT, null)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(ProblemKind.TOO_LARGE));
    }

    @Test
    void another_digest_than_promised_is_refused() throws IOException {
        String ofHello = "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:";

        assertThat(read(HELLO, new Promise(5, LIMIT, ReprDigest.parse(ofHello)))
                        .measured()
                        .size())
                .isEqualTo(5);
        assertThatThrownBy(() -> read(
                        "hallo".getBytes(StandardCharsets.US_ASCII), new Promise(5, LIMIT, ReprDigest.parse(ofHello))))
                .hasMessageContaining("digest-mismatch");
    }

    private static MeasuredContent read(byte[] bytes, Promise promise) throws IOException {
        MeasuredContent content = new MeasuredContent(new ByteArrayInputStream(bytes), promise);
        assertThat(content.readAllBytes()).isEqualTo(bytes);
        return content;
    }
}
