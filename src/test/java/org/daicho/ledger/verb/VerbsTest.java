package org.daicho.ledger.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {

    @ParameterizedTest
    @CsvSource({
        "contract, signed, 締結, signed",
        "contract, clauses-stated, 条項の確認, clauses stated",
        "contract, created, 登録, registered",
        "contractor, closed, 廃業・解散, closed",
        "measure, closed, 措置の完了, closed",
        "contract, closed, 完了, closed",
        "contract, of-a-later-version, of-a-later-version, of a later version"
    })
    void what_happened_is_said_as_people_say_it(String type, String verb, String ja, String en) {
        assertThat(Verbs.of(type, verb)).isEqualTo(Text.of(ja, en));
    }

    @Test
    void every_verb_that_can_be_recorded_has_words() throws IOException {
        Set<String> recorded = RecordedVerbs.in(Path.of("src/main/java"));

        assertThat(recorded)
                .contains("created", "changed", "signed", "closed", "reopened", "published", "withdrawn")
                .allMatch(Verbs::isSaid);
    }
}
