package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.assurance.AuditCalls;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units, posts and people are registered, duties assigned, and posts handed over, by the pages alone. */
@QuarkusTest
class OrganizationPagesTest {

    private static final String UNITS = "/portal/units";
    private static final String POSTS = "/portal/posts";
    private static final String PEOPLE = "/portal/people";

    /** Of one page of a list. */
    private static final int ROWS = 50;

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void a_unit_a_post_in_it_and_who_holds_the_post_are_registered() {
        String name = Api.unique("情報政策課");
        String unit = place(officer.send(officer.page(UNITS + "/new"), "name", name, "validFrom", "R2.4.1"));
        Document form = officer.page(
                officer.page(unit).select("#doing a:containsOwn(職を登録する)").attr("href"));
        assertThat(form.select("select[name=unitId] option[selected]").text()).isEqualTo(name);
        String post =
                place(officer.send(form, "name", "課長", "securityRoles", "SECURITY_MANAGER", "validFrom", "2020-04-01"));
        assertThat(officer.page(unit).select("#posts tbody tr").text()).contains("課長", "欠員");
        String person = person();

        Document held = officer.follow(officer.send(searched(post + "/holders/new", "personId", person)));

        assertThat(held.select("#holders tbody tr").text()).contains(name(person), "本務");
        assertThat(held.select("#terms").text()).contains("情報セキュリティ管理者");
        assertThat(officer.page(person).select("#posts tbody tr").text()).contains(name + " 課長");
        Document over = officer.follow(officer.send(
                officer.page(held.select("#holders a[href$=/change]").attr("href")), "untilOn", "2030-03-31"));
        assertThat(over.select("#holders tbody tr").text()).contains("令和12年3月31日");
    }

    @Test
    void a_duty_of_a_contract_a_service_and_an_account_is_assigned_to_a_post() {
        String post = POSTS + '/' + ServiceDesk.post();
        for (String thing : List.of(
                "/portal/contracts/" + Api.contract(),
                "/portal/services/" + ServiceDesk.cloud(),
                "/portal/accounts/" + ServiceDesk.account())) {
            String form = officer.page(thing)
                    .select("#owners a:containsOwn(責任者・担当を割り当てる)")
                    .attr("href");

            Document page = officer.follow(officer.send(searched(form, "postId", post)));

            assertThat(page.select("#owners tbody a").eachAttr("href"))
                    .as(thing)
                    .contains(post);
        }
        assertThat(officer.page(post).select("#duties tbody tr")).hasSize(3);
    }

    @Test
    void who_leaves_hands_every_post_over_after_seeing_what_passes_on() {
        String leaving = person();
        String follows = person();
        String first = held(leaving);
        String second = held(leaving);
        officer.follow(officer.send(searched("/portal/contracts/" + Api.contract() + "/owners/new", "postId", first)));
        assertThat(officer.page(leaving).select("#duties tbody tr")).hasSize(1);
        String tomorrow = Checks.today().plusDays(1).toString();
        Document form = Jsoup.parse(officer.send(
                        officer.page(leaving + "/handover"),
                        "find-successors.0.toPersonId",
                        name(follows),
                        "find",
                        "find-successors.0.toPersonId")
                .asString());
        assertThat(form.select("select[name$=toPersonId]")).hasSize(2);
        assertThat(officer.page(leaving + "/handover?on=" + tomorrow).select("#duties tbody tr"))
                .as("what the person answers for")
                .hasSize(1);

        Document tried = officer.follow(
                officer.send(form, "on", tomorrow, "successors.0.toPersonId", id(follows), "what", "TRY"));

        assertThat(tried.select("p.done").text()).contains("まだ何も登録していません");
        assertThat(tried.select("#holdings tbody tr").eachText())
                .hasSize(3)
                .anyMatch(row -> row.contains(name(follows)) && row.contains("始まる"));
        assertThat(officer.page(follows).select("#posts tbody tr")).isEmpty();
        Document done = officer.follow(officer.send(tried));
        assertThat(done.select("p.done").text()).isEqualTo("記録しました。");
        List<String> holders = List.of(
                officer.page(first).select("#holders").text(),
                officer.page(second).select("#holders").text());
        assertThat(holders).filteredOn(text -> text.contains(name(follows))).hasSize(1);
    }

    @Test
    void a_post_is_handed_to_another_post_and_both_ways_at_once_are_refused() {
        String from = POSTS + '/' + ServiceDesk.post();
        String to = POSTS + '/' + ServiceDesk.post();
        String contract = "/portal/contracts/" + Api.contract();
        officer.follow(officer.send(searched(contract + "/owners/new", "postId", from)));
        String day = Checks.today().plusDays(1).toString();

        Response neither = officer.send(officer.page(from + "/handover"), "on", day);
        assertThat(neither.statusCode()).isEqualTo(400);
        assertThat(Browser.fields(Jsoup.parse(neither.asString())).get("on").get(0))
                .isNotEmpty();
        Document tried =
                officer.follow(officer.send(searched(from + "/handover", "toPostId", to), "on", day, "what", "TRY"));
        assertThat(tried.select("#duties tbody a").eachAttr("href")).containsExactly(contract);
        officer.follow(officer.send(tried));

        assertThat(officer.page(to).select("#duties").text()).contains("責任を負うものはありません");
        assertThat(Api.get("/api/v1" + to.replace("/portal", "") + "/duties?on=" + day)
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_written_and_sent_twice_it_is_registered_once() {
        Response refused = officer.send(officer.page(PEOPLE + "/new"), "nameKana", "サトウ", "email", "佐藤");
        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href")).contains("#form-name", "#form-email");
        assertThat(Browser.fields(page)).containsEntry("email", List.of("佐藤"));
        Document form = officer.page(PEOPLE + "/new");
        String name = Api.unique("佐藤");

        Response first = officer.send(form, "name", name);
        Response second = officer.send(form, "name", name);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(officer.page(PEOPLE + "?q=" + name).select("#found tbody tr"))
                .hasSize(1);
    }

    @Test
    void who_changes_what_a_colleague_has_changed_sees_both() {
        String person = person();
        Browser other = Browser.signedIn("PROCUREMENT");
        Document form = officer.page(person + "/change");
        other.follow(other.send(other.page(person + "/change"), "staffNumber", Api.unique("1")));

        Response stale = officer.send(form, "note", "育休中");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("#differences tbody tr").eachText())
                .anyMatch(row -> row.contains("職員番号"))
                .anyMatch(row -> row.contains("育休中"));
    }

    @Test
    void forms_are_offered_and_drawn_only_for_whoever_may_write_and_addresses_shown_only_to_whoever_may_see_them() {
        String person = person();
        Api.patch("*", Map.of("email", "hanako@example.lg.jp"))
                .patch("/api/v1" + person.replace("/portal", ""))
                .then()
                .statusCode(200);
        Browser reader = Browser.signedIn("READ_ONLY");

        assertThat(reader.page(person).select("#doing")).isEmpty();
        assertThat(reader.page(person).text()).doesNotContain("hanako@");
        assertThat(officer.page(person).text()).contains("hanako@");
        for (String form :
                List.of(UNITS + "/new", POSTS + "/new", PEOPLE + "/new", person + "/change", person + "/handover")) {
            assertThat(reader.asks().get(form).statusCode()).as(form).isEqualTo(403);
        }
        Browser program = Browser.signedIn("INTEGRATION");
        program.follow(program.send(program.page(person + "/change"), "note", "変更"));
        assertThat(officer.page(person).text()).contains("hanako@", "変更");
    }

    private String person() {
        return PEOPLE
                + '/'
                + Api.post("/api/v1/people", Api.fields("name", Api.unique("高橋")))
                        .path("id");
    }

    @Test
    void what_does_not_fit_on_the_page_of_a_unit_is_on_the_lists() {
        String name = Api.unique("大きい課");
        String unit = Api.post("/api/v1/organization-units", Api.fields("name", name, "validFrom", "2020-04-01"))
                .path("id");
        for (int i = 0; i <= ROWS; i++) {
            Api.post("/api/v1/posts", Api.fields("unitId", unit, "name", "主事" + i, "validFrom", "2020-04-01"));
            Api.post(
                    "/api/v1/organization-units",
                    Api.fields("name", Api.unique("係"), "parentId", unit, "validFrom", "2020-04-01"));
        }
        Document page = officer.page(UNITS + '/' + unit);
        for (String section : List.of("posts", "below")) {
            assertThat(page.select("#" + section + " tbody tr")).as(section).hasSize(ROWS);
            Document list =
                    officer.page(page.select("#" + section + " .links a").last().attr("href"));
            assertThat(list.select("#found .choices").text()).as(section).contains(name);
            assertThat(list.select("#search input[type=hidden]").eachAttr("value"))
                    .as(section)
                    .contains(unit);
            Document last = officer.page(list.select("#found a[rel=next]").attr("href"));
            assertThat(last.select("#found tbody tr")).as(section).hasSize(1);
        }
        assertThat(officer.page(UNITS
                                + '/'
                                + officer.page(UNITS + "?parentId=" + unit)
                                        .select("#found tbody a")
                                        .attr("href")
                                        .replaceFirst(".*/", ""))
                        .select("#posts .links"))
                .isEmpty();
    }

    @Test
    void whoever_answers_for_much_has_further_pages_of_it() {
        String post = ServiceDesk.post();
        String person = person();
        Api.post("/api/v1/posts/" + post + "/holders", Api.fields("personId", id(person), "fromOn", "2026-04-01"));
        String contractor = Api.contractor();
        for (int i = 0; i <= ROWS; i++) {
            String contract =
                    Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
            ServiceDesk.assign(Api.CONTRACTS + '/' + contract, "OPERATOR", post);
        }
        for (String place : List.of(POSTS + '/' + post, person)) {
            Document first = officer.page(place + "?done=CHANGED");
            assertThat(first.select("#duties tbody tr")).as(place).hasSize(ROWS);
            String next = first.select("#duties a[rel=next]").attr("href");
            assertThat(next).endsWith("#duties").doesNotContain("done=");
            assertThat(officer.page(next.replace("#duties", "")).select("#duties tbody tr"))
                    .as(place)
                    .hasSize(1);
        }
    }

    @Test
    void the_present_holder_of_a_post_stands_before_those_of_the_past() {
        String post = ServiceDesk.post();
        String before = person();
        String now = person();
        Api.post(
                "/api/v1/posts/" + post + "/holders",
                Api.fields("personId", id(before), "fromOn", "2021-04-01", "untilOn", "2023-03-31"));
        Api.post("/api/v1/posts/" + post + "/holders", Api.fields("personId", id(now), "fromOn", "2023-04-01"));

        assertThat(officer.page(POSTS + '/' + post)
                        .select("#holders tbody tr a[href^=/portal/people]")
                        .eachAttr("href"))
                .containsExactly(now, before);
    }

    @Test
    void an_engaged_auditor_sees_of_a_person_only_the_posts_that_the_audit_reaches() {
        String person = person();
        String within = held(person);
        String beyond = POSTS + '/' + ServiceDesk.post();
        Api.post(
                "/api/v1/posts/" + id(beyond) + "/holders",
                Api.fields("personId", id(person), "kind", "CONCURRENT", "fromOn", "2026-04-01"));
        String contract = Api.contract();
        ServiceDesk.assign(Api.CONTRACTS + '/' + contract, "OPERATOR", id(within));
        Map<String, Object> audit = AuditCalls.newAudit(contract);
        audit.put("startsOn", Checks.today().toString());
        audit.put("endsOn", Checks.today().plusDays(10).toString());
        Browser engaged = Browser.withToken(Api.post(
                        Api.TOKENS,
                        Api.fields(
                                "name", Api.unique("test"),
                                "roles", List.of("AUDITOR"),
                                "auditId", Api.post(AuditCalls.AUDITS, audit).path("id")))
                .path("secret"));

        assertThat(engaged.asks().get(beyond).statusCode()).isEqualTo(404);
        String unit = Api.get("/api/v1/posts/" + id(beyond)).getString("unitId");
        assertThat(engaged.asks().get(POSTS + "?unitId=" + unit).statusCode()).isEqualTo(404);
        assertThat(engaged.asks().get(UNITS + "?parentId=" + unit).statusCode()).isEqualTo(404);
        assertThat(engaged.page(person).select("#posts tbody a").eachAttr("href"))
                .containsExactly(within);
        assertThat(officer.page(person).select("#posts tbody a").eachAttr("href"))
                .containsExactlyInAnyOrder(within, beyond);
    }

    /** The page of a post that this person holds. */
    private String held(String person) {
        String post = ServiceDesk.post();
        Api.post(
                "/api/v1/posts/" + post + "/holders",
                Api.fields(
                        "personId",
                        id(person),
                        "fromOn",
                        Checks.today().minusDays(30).toString()));
        return POSTS + '/' + post;
    }

    private static String name(String person) {
        return Api.get("/api/v1" + person.replace("/portal", "")).getString("name");
    }

    private static String id(String place) {
        return place.replaceFirst(".*/", "");
    }

    /** The form after this person or post was looked for by name, with it chosen. */
    private Document searched(String form, String field, String place) {
        Document found =
                Jsoup.parse(officer.send(officer.page(form), "find-" + field, name(place), "find", "find-" + field)
                        .asString());
        found.select("select[name=" + field + "] option").removeAttr("selected");
        found.select("select[name=" + field + "] option[value=" + id(place) + "]")
                .attr("selected", "selected");
        assertThat(Browser.fields(found)).containsEntry(field, List.of(id(place)));
        return found;
    }

    private static String place(Response registered) {
        registered.then().statusCode(303);
        return registered.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
