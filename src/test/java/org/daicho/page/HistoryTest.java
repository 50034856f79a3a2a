package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daicho.Api;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole history of a thing can be read on its page, fifty changes at a time. */
@QuarkusTest
class HistoryTest {

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void the_way_to_the_older_leads_to_the_first_change_and_back_and_none_is_left_out_or_told_twice() {
        String id = changed(103);
        List<String> told = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        String next = "/portal/contractors/" + id + "?lang=ja";
        Document page = null;
        while (!next.isEmpty()) {
            page = shown(next);
            told.addAll(page.select("#history tbody td:nth-child(3)").eachText());
            captions.add(page.select("#history caption").text());
            next = way(page, "以前の記録");
            assertThat(next).matches("|/portal/contractors/" + id + "\\?lang=ja&historyBefore=[0-9]+#history");
        }

        assertThat(told.subList(0, 102))
                .zipSatisfy(
                        IntStream.iterate(103, note -> note > 1, note -> note - 1)
                                .mapToObj(note -> "第" + note + "版")
                                .toList(),
                        (line, note) -> assertThat(line).contains("備考").contains(note));
        assertThat(told).hasSize(103);
        assertThat(captions).containsExactly("履歴（新しい50件）", "履歴（以前の記録50件、新しい順）", "履歴（以前の記録3件、新しい順）");
        assertThat(shown(way(page, "最新の記録")).select("#history caption").text()).isEqualTo("履歴（新しい50件）");
    }

    @Test
    void fifty_changes_are_all_there_are() {
        Document page = clerk.page("/portal/contractors/" + changed(50));

        assertThat(page.select("#history tbody tr")).hasSize(50);
        assertThat(page.select("#history .links")).isEmpty();
        assertThat(page.select("#history caption").text()).isEqualTo("履歴（新しい順）");
    }

    @Test
    void no_other_place_in_a_history_is_made_up() {
        String page = "/portal/contractors/" + changed(3);

        assertThat(clerk.page(page + "?historyBefore=3").select("#history tbody tr"))
                .hasSize(2);
        assertThat(clerk.page(page + "?historyBefore=99").select("#history tbody tr"))
                .hasSize(3);
        assertThat(clerk.page(page + "?historyBefore=0").select("#history tbody tr"))
                .isEmpty();
        for (String wrong : List.of("x", "-1", "9999999999999999999")) {
            assertThat(clerk.asks().get(page + "?historyBefore=" + wrong).statusCode())
                    .isEqualTo(400);
        }
    }

    /** A contractor with so many versions, the note of each saying which it is. */
    private static String changed(int versions) {
        String id = Api.contractor();
        for (int version = 1; version < versions; version++) {
            Api.patch("\"" + version + "\"", Map.of("note", "第" + (version + 1) + "版"))
                    .patch(Api.CONTRACTORS + '/' + id)
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    /** A browser keeps the fragment to itself. */
    private Document shown(String link) {
        return clerk.page(link.replaceFirst("#.*", ""));
    }

    private static String way(Document page, String words) {
        return page.select("#history .links a:containsOwn(" + words + ")").attr("href");
    }
}
