package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.groupware.OwnDuty;
import org.daicho.page.agenda.GapPages;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is missing and what is due, on pages of their own, and the ways that lead there. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AgendaPagesTest {

    @Test
    void gaps_are_listed_with_what_to_do_and_lead_to_where_they_are_closed() {
        String contract = Api.contract();
        var first = Api.get(Api.CONTRACTS + '/' + contract + "/gaps");
        Document page = page(Api.admin().queryParam("contract", contract), "/portal/gaps");

        assertThat(page.select("#found tbody tr")).hasSameSizeAs(first.getList("items"));
        assertThat(page.select("#found tbody tr:first-child td:nth-child(2)").text())
                .isEqualTo(first.getString("items[0].finding.ja"));
        assertThat(page.select("#found tbody tr:first-child td:nth-child(4)").text())
                .isEqualTo(first.getString("items[0].remedy.ja"));
        assertThat(page.select("#found tbody a").eachAttr("href")).containsOnly("/portal/contracts/" + contract);
        assertThat(page.select("input[type=hidden][name=contract]").attr("value"))
                .isEqualTo(contract);
    }

    @Test
    void gaps_are_narrowed_by_severity_kind_and_day() {
        String contract = Api.contract();
        var gaps = Api.get(Api.CONTRACTS + '/' + contract + "/gaps");
        String rule = gaps.getString("items[0].rule");
        String title = gaps.getString("items[0].title.ja");
        Document ofKind = page(Api.admin().queryParam("contract", contract).queryParam("rule", rule), "/portal/gaps");

        assertThat(ofKind.select("#found tbody tr"))
                .hasSize(gaps.getList("items.findAll { it.rule == '" + rule + "' }")
                        .size());
        assertThat(ofKind.select("select[name=rule] option[selected]").text()).isEqualTo(title);
        Document low = page(Api.admin().queryParam("contract", contract).queryParam("severity", "LOW"), "/portal/gaps");
        assertThat(low.select("#found .mark").eachText()).doesNotContain("高", "中", "重大");
        Document after =
                page(Api.admin().queryParam("contract", contract).queryParam("on", "令和9年4月1日"), "/portal/gaps");
        assertThat(after.select("#found tbody tr"))
                .hasSameSizeAs(Api.get("/api/v1/gaps?on=2027-04-01&contractId=" + contract)
                        .getList("items"));
        assertThat(after.select("input[name=on]").attr("value")).isEqualTo("令和9年4月1日");
    }

    @Test
    void a_post_sees_what_is_its_own_and_the_small_page_leads_there() {
        OwnDuty duty = OwnDuty.make();
        Checks.verification(duty.contract());
        String post = Api.post(
                        Api.TOKENS,
                        Api.fields("name", Api.unique("desk"), "roles", List.of("OWNER"), "postId", duty.post()))
                .path("secret");
        Document gaps = page(Api.as(post).queryParam("whose", "MINE"), "/portal/gaps");

        assertThat(gaps.select("#found tbody a").eachAttr("href")).containsOnly("/portal/contracts/" + duty.contract());
        assertThat(gaps.select("select[name=whose] option[selected]").text()).isEqualTo("自分の担当");
        Document due =
                page(Api.as(post).queryParam("whose", "MINE").queryParam("until", "2099-12-31"), "/portal/deadlines");
        assertThat(due.select("#found tbody a").eachAttr("href")).containsOnly("/portal/contracts/" + duty.contract());
        assertThat(due.select("#found tbody td:last-child").eachText()).containsOnly("施設課長");
    }

    @Test
    void the_way_to_all_gaps_of_one_contractor_names_nothing_else() {
        GapFilter one = new GapFilter();
        one.contractorId = UUID.fromString(Api.contractor());

        assertThat(GapPages.of(one)).isEqualTo("/portal/gaps?contractor=" + one.contractorId);
        assertThat(page(Api.admin(), GapPages.of(one))
                        .select("input[name=contractor]")
                        .attr("value"))
                .isEqualTo(one.contractorId.toString());
    }

    @Test
    void who_is_known_by_no_post_cannot_ask_for_their_own() {
        assertThat(page(Api.admin(), "/portal/gaps").select("select[name=whose]"))
                .isEmpty();
        Api.admin().accept("text/html").get("/portal/gaps?whose=MINE").then().statusCode(400);
        Api.admin()
                .accept("text/html")
                .get("/portal/deadlines?whose=MINE")
                .then()
                .statusCode(400);
        Api.admin().accept("text/html").get("/portal/deadlines?from=x").then().statusCode(400);
    }

    @Test
    void the_figures_of_the_overview_lead_to_what_they_count() {
        Api.contract();
        Document overview = page(Api.admin(), "/portal");

        assertThat(overview.select("#gaps tbody a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/portal/gaps?severity="));
        String ends = overview.select("#ends tbody a").attr("href");
        assertThat(ends).matches("/portal/contracts\\?endsFrom=[0-9-]{10}&endsUntil=[0-9-]{10}");
        assertThat(page(Api.admin(), ends).select("#found tbody tr")).isNotEmpty();
    }

    @Test
    void whoever_may_not_see_gaps_has_neither_page() {
        for (String path : List.of("/portal/gaps", "/portal/deadlines")) {
            Api.as(Api.token("MONITORING")).accept("text/html").get(path).then().statusCode(403);
        }
    }

    private static Document page(RequestSpecification who, String path) {
        return Jsoup.parse(who.accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
