package org.daicho.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daicho.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ReprDigestTest {

    private static final String OF_NOTHING = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

    @Test
    void the_sha_256_is_found_among_other_algorithms() {
        ReprDigest found = ReprDigest.parse("sha-512=:AAAA:, " + OF_NOTHING);
        assertThat(found).isNotNull();
        assertThat(found.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void without_a_sha_256_there_is_nothing_to_compare() {
        assertThat(ReprDigest.parse(null)).isNull();
        assertThat(ReprDigest.parse("sha-512=:AAAA:")).isNull();
    }

    @Test
    void a_malformed_header_is_refused() {
        for (String header : List.of(
                "",
                "sha-256",
                "sha-256=abc",
                "sha-256=:AAAA:",
                "sha-256=:!:",
                "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")) {
            assertThatThrownBy(() -> ReprDigest.parse(header)).as(header).hasMessageContaining("malformed-digest");
        }
    }

    @Property
    void nothing_else_than_a_refusal_comes_of_any_text(@ForAll String text) {
        try {
            ReprDigest.parse(text);
        } catch (ProblemException refused) {
            assertThat(refused).hasMessageContaining("malformed-digest");
        }
    }
}
