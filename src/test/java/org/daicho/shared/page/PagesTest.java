package org.daicho.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PagesTest {

    private static final Pattern LINK = Pattern.compile("<(/[^>]+)>; rel=\"next\"");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private String contractor;

    @BeforeEach
    void own_contractor() {
        contractor = Api.contractor();
    }

    @Test
    void walking_all_pages_gives_each_row_once_and_in_order() {
        register(25);
        for (String sort : List.of("reference", "startsOn", "endsOn", "updatedAt")) {
            List<String> forward = ids(page(sort, 200, null));
            List<String> backward = ids(page('-' + sort, 200, null));
            assertThat(forward).as(sort).hasSize(25).doesNotHaveDuplicates();
            Collections.reverse(backward);
            assertThat(backward).as(sort).isEqualTo(forward);
            assertThat(walk(sort, false)).as("%s, seed %d", sort, seed).isEqualTo(forward);
            assertThat(walk('-' + sort, false)).as("-%s, seed %d", sort, seed).isEqualTo(reversed(forward));
        }
        List<String> starts = page("startsOn", 200, null).path("items.startsOn");
        assertThat(starts).isSorted();
    }

    @Test
    void rows_that_arrive_in_between_neither_repeat_nor_hide_others() {
        register(12);
        for (String sort : List.of("reference", "-startsOn", "endsOn", "-updatedAt")) {
            List<String> before = ids(page(sort, 200, null));
            List<String> walked = walk(sort, true);
            assertThat(walked).as("%s, seed %d", sort, seed).doesNotHaveDuplicates();
            walked.retainAll(before);
            assertThat(walked).as("%s, seed %d", sort, seed).isEqualTo(before);
        }
    }

    @Test
    void the_link_leads_to_the_next_page_with_the_same_filters() {
        String mark = Api.unique("次");
        for (int i = 0; i < 3; i++) {
            var wanted = Api.newContract(contractor);
            wanted.put("title", mark + " {a} 100% & " + i);
            Api.post(Api.CONTRACTS, wanted);
        }
        Response first = Api.admin()
                .queryParam("q", mark + " {a} 100% &")
                .queryParam("limit", 2)
                .get(Api.CONTRACTS);
        Matcher link = LINK.matcher(first.header("Link"));
        assertThat(link.matches()).as(first.header("Link")).isTrue();
        Response second = Api.admin()
                .urlEncodingEnabled(false)
                .get(link.group(1))
                .then()
                .statusCode(200)
                .extract()
                .response();
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void a_cursor_belongs_to_its_list_its_filters_and_its_order() {
        register(3);
        String cursor = page("startsOn", 1, null).path("next");
        for (String query : List.of("sort=endsOn", "sort=-startsOn", "sort=startsOn&fiscalYear=2026", "limit=1")) {
            Api.admin()
                    .get(Api.CONTRACTS + "?contractorId=" + contractor + "&" + query + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("violations[0].code", equalTo("invalid-cursor"));
        }
        Api.admin().get(Api.CONTRACTORS + "?cursor=" + cursor).then().statusCode(400);
        char last = cursor.charAt(cursor.length() - 3);
        String forged = cursor.substring(0, cursor.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + cursor.substring(cursor.length() - 2);
        Api.admin()
                .get(Api.CONTRACTS + "?sort=startsOn&contractorId=" + contractor + "&cursor=" + forged)
                .then()
                .statusCode(400);
    }

    @Test
    void a_list_is_counted_only_when_asked() {
        register(3);
        Api.admin().get(Api.CONTRACTS + "?contractorId=" + contractor).then().body("count", nullValue());
        for (String mode : List.of("exact", "estimate")) {
            Api.admin()
                    .get(Api.CONTRACTS + "?limit=1&contractorId=" + contractor + "&count=" + mode)
                    .then()
                    .body("count.value", equalTo(3))
                    .body("count.exact", equalTo(true));
        }
    }

    private void register(int contracts) {
        for (int i = 0; i < contracts; i++) {
            one();
        }
    }

    /** Few different dates, so that many rows share their place in the order. */
    private void one() {
        var wanted = Api.newContract(contractor);
        LocalDate start = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(4));
        wanted.put("startsOn", start.toString());
        wanted.put("endsOn", start.plusDays(random.nextInt(4)).toString());
        wanted.put("fiscalYear", 2026);
        Api.post(Api.CONTRACTS, wanted);
    }

    private List<String> walk(String sort, boolean disturbed) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page(sort, 1 + random.nextInt(8), cursor);
            all.addAll(ids(page));
            cursor = page.path("next");
            if (disturbed && all.size() < 40) {
                one();
            }
        } while (cursor != null);
        return all;
    }

    private Response page(String sort, int limit, String cursor) {
        var request = Api.admin()
                .queryParam("contractorId", contractor)
                .queryParam("sort", sort)
                .queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(Api.CONTRACTS).then().statusCode(200).extract().response();
    }

    private static List<String> ids(Response page) {
        return new ArrayList<>(page.<List<String>>path("items.id"));
    }

    private static List<String> reversed(List<String> list) {
        List<String> result = new ArrayList<>(list);
        Collections.reverse(result);
        return result;
    }
}
