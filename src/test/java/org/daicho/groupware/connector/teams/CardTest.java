package org.daicho.groupware.connector.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.groupware.deadline.DeadlineState;
import org.daicho.groupware.deadline.DeadlineView;
import org.junit.jupiter.api.Test;

class CardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void a_card_that_would_be_too_large_shows_the_earliest_and_says_that_there_are_more() {
        byte[] card = new Card(TODAY, 7, Collections.nCopies(200, deadline()), true, null).write();
        assertThat(card.length).isBetween(Card.LARGEST - 1024, Card.LARGEST);
        assertThat(new String(card, StandardCharsets.UTF_8))
                .contains("令和8年12月2日")
                .contains("このほかにもあります");
    }

    @Test
    void a_small_card_shows_everything_and_leads_to_the_register() throws Exception {
        byte[] card =
                new Card(TODAY, 7, List.of(deadline()), true, URI.create("https://daicho.example.lg.jp/")).write();
        JsonNode content = new ObjectMapper().readTree(card).at("/attachments/0/content");
        assertThat(content.findValuesAsText("text"))
                .hasSize(3)
                .last()
                .isEqualTo("令和8年12月2日　契約の終了：髙橋𠮷野ﾊﾝｶｸ[保守](業務)（担当：総務課長）");
        assertThat(content.at("/actions/0/url").asText()).isEqualTo("https://daicho.example.lg.jp/");
    }

    @Test
    void the_secret_in_the_address_does_not_travel_in_clear() {
        assertThatThrownBy(() -> TeamsRules.check(URI.create("http://example.com/workflows/secret")))
                .hasMessageContaining("DAICHO_TEAMS_WEBHOOK_URL")
                .hasMessageNotContaining("secret");
        assertThatCode(() -> TeamsRules.check(URI.create("https://example.com/workflows/secret")))
                .doesNotThrowAnyException();
    }

    private static DeadlineView deadline() {
        UUID id = UUID.randomUUID();
        return new DeadlineView(
                "CONTRACT_END." + id,
                DeadlineKind.CONTRACT_END,
                DeadlineKind.CONTRACT_END.label(),
                "髙橋𠮷野ﾊﾝｶｸ[保守](業務)",
                null,
                "contract",
                id,
                "contract",
                id,
                TODAY.plusDays(1),
                1,
                DeadlineState.OPEN,
                List.of("総務課長"),
                null,
                null,
                0,
                Instant.EPOCH);
    }
}
