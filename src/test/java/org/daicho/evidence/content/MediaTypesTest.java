package org.daicho.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0, 0, 8, 8, 0, 0, 0, 0, 0};

    @Test
    void the_content_decides_and_the_name_narrows_down() {
        assertThat(MediaTypes.sniff(PDF, "a.pdf")).isEqualTo("application/pdf");
        assertThat(MediaTypes.sniff(PDF, "a.txt")).isEqualTo("application/pdf");
        assertThat(MediaTypes.sniff(ZIP, "a.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(MediaTypes.sniff(ZIP, "a.pdf")).isEqualTo("application/zip");
    }

    @Test
    void bytes_without_a_known_mark_do_not_become_what_their_name_says() {
        byte[] noise = {0, 1, 2, (byte) 0xfe, 5, 0, 9, (byte) 0x81};
        assertThat(MediaTypes.sniff(noise, "a.pdf")).isEqualTo("application/octet-stream");
        assertThat(MediaTypes.warnings("application/octet-stream", "a.pdf", null))
                .extracting(Violation::code)
                .containsExactly("media-type-differs-from-name");
    }

    @Test
    void the_desks_own_files_are_text() throws IOException {
        assertThat(MediaTypes.sniff(sample("basic-policy.txt"), "basic-policy.txt"))
                .isEqualTo("text/plain");
        assertThat(MediaTypes.sniff(sample("contract-register-r8.windows-31j.csv"), "台帳.csv"))
                .isEqualTo("text/csv");
        assertThat(MediaTypes.sniff("業務日報\r\n".getBytes(Charset.forName("windows-31j")), "日報.txt"))
                .isEqualTo("text/plain");
    }

    @Test
    void a_name_or_claim_that_fits_gives_no_warning() {
        assertThat(MediaTypes.warnings("text/csv", "a.csv", "text/plain; charset=windows-31j"))
                .isEmpty();
        assertThat(MediaTypes.warnings("application/pdf", "a.pdf", "application/octet-stream"))
                .isEmpty();
        assertThat(MediaTypes.warnings("application/pdf", "書類", null)).isEmpty();
    }

    @Test
    void a_name_or_claim_that_does_not_fit_is_told() {
        assertThat(MediaTypes.warnings("application/pdf", "a.txt", "image/png"))
                .extracting(Violation::code)
                .containsExactly("media-type-differs-from-name", "media-type-differs-from-claim");
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = MediaTypesTest.class.getResourceAsStream("/samples/" + name)) {
            return in.readNBytes(MeasuredContent.HEAD_BYTES);
        }
    }
}
