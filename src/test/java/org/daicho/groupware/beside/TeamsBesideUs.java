package org.daicho.groupware.beside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.OwnCertificate;
import org.daicho.groupware.connector.teams.FakeTeams;
import org.daicho.shared.time.Wareki;

/**
 * A workflow of Teams: one card with everybody's deadlines. The service takes no address but one with https, so the fake has a
 * certificate of its own, and the service's process trusts it by the settings of its JVM.
 */
final class TeamsBesideUs implements BesideUs {

    /** The heading, and what the card is about. */
    private static final int LINES_BEFORE = 2;

    private final OwnCertificate own;
    private final FakeTeams teams;

    TeamsBesideUs(Path folder) throws Exception {
        own = OwnCertificate.make(folder);
        teams = FakeTeams.encrypted(own.serving());
    }

    @Override
    public Map<String, String> settings(Due due) {
        String trusting =
                "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s -Djavax.net.ssl.trustStoreType=PKCS12"
                        .formatted(own.trust(), OwnCertificate.PASSWORD);
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                trusting,
                "DAICHO_TEAMS_WEBHOOK_URL",
                teams.address().toString(),
                "DAICHO_TEAMS_POST_AT",
                "00:00",
                "DAICHO_TEAMS_DAYS_AHEAD",
                String.valueOf(Due.DAYS_AHEAD));
    }

    @Override
    public boolean hasAll(Due due, LocalDate day) {
        return !of(day).isEmpty();
    }

    @Override
    public void compare(Due due, LocalDate day) throws Exception {
        List<String> expected = due.on(day, null).stream()
                .map(one -> Wareki.print(one.dueOn()) + "　" + one.ja() + "：" + one.label())
                .toList();
        assertThat(expected).as("something to tell").isNotEmpty();
        assertThat(of(day)).singleElement().satisfies(card -> {
            List<String> lines = lines(card);
            assertThat(lines.subList(LINES_BEFORE, lines.size()))
                    .extracting(line -> line.replaceFirst("^【期限超過】", "").replaceFirst("（担当：[^（]*）$", ""))
                    .containsExactlyElementsOf(expected);
        });
    }

    private List<JsonNode> of(LocalDate day) {
        return teams.cards().stream()
                .filter(card -> lines(card).get(0).contains("（" + Wareki.print(day) + "）"))
                .toList();
    }

    private static List<String> lines(JsonNode card) {
        return card.path("body").findValuesAsText("text");
    }

    @Override
    public void close() {
        teams.close();
    }
}
