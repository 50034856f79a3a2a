package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handover is carried out as it was shown, of the posts of its day, and only then. */
@QuarkusTest
class HandoverPagesTest {

    private static final String POSTS = "/portal/posts";
    private static final String PEOPLE = "/portal/people";
    private static final String FIRST = "successors.0.toPersonId";
    private static final String SECOND = "successors.1.toPersonId";
    private static final String TOMORROW = Checks.today().plusDays(1).toString();

    private Browser officer;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void nothing_is_carried_out_that_was_not_tried_first() {
        String leaving = person();
        String follows = person();
        String post = held(leaving, Checks.today().minusDays(30));

        Document tried = tried(officer.send(
                officer.page(leaving + "/handover"), "on", TOMORROW, FIRST, id(follows), "what", "CARRY_OUT"));

        assertThat(tried.select("#holdings").text()).contains(name(follows));
        assertThat(officer.page(post).select("#holders").text()).doesNotContain(name(follows));
    }

    @Test
    void who_changes_what_was_tried_sees_what_that_means_before_it_is_done_and_sent_twice_it_is_done_once() {
        String leaving = person();
        String first = person();
        String other = person();
        String post = held(leaving, Checks.today().minusDays(30));
        Document tried = tried(
                officer.send(officer.page(leaving + "/handover"), "on", TOMORROW, FIRST, id(first), "what", "TRY"));
        assertThat(Browser.fields(tried)).containsEntry("what", List.of("CARRY_OUT"));

        Document anew = tried(officer.send(tried, FIRST, id(other)));

        assertThat(anew.select("#holdings").text()).contains(name(other)).doesNotContain(name(first));
        assertThat(officer.page(post).select("#holders").text()).doesNotContain(name(first), name(other));
        Response done = officer.send(anew);
        Response again = officer.send(anew);
        assertThat(officer.follow(done).select("p.done").text()).isEqualTo("記録しました。");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(done.header("Location"));
        assertThat(officer.page(post).select("#holders").text())
                .contains(name(other))
                .doesNotContain(name(first));
    }

    @Test
    void what_a_colleague_has_changed_since_the_trial_is_seen_before_it_is_done() {
        String from = ServiceDesk.post();
        String to = ServiceDesk.post();
        String tomorrow = "/duties?on=" + TOMORROW;
        assign(from, "CONTRACT_OWNER");
        Document tried = tried(officer.send(
                officer.page(POSTS + '/' + from + "/handover"), "on", TOMORROW, "toPostId", to, "what", "TRY"));
        assertThat(tried.select("#duties tbody tr")).hasSize(1);
        assign(from, "CONTRACT_OWNER");

        Document anew = tried(officer.send(tried));

        assertThat(anew.select("#duties tbody tr")).hasSize(2);
        assertThat(Api.get("/api/v1/posts/" + to + tomorrow).getList("items")).isEmpty();
        assertThat(officer.follow(officer.send(anew)).select("p.done").text()).isEqualTo("記録しました。");
        assertThat(Api.get("/api/v1/posts/" + to + tomorrow).getList("items")).hasSize(2);
    }

    @Test
    void the_posts_are_those_of_the_day_that_is_written_and_who_was_chosen_stays_chosen() {
        String leaving = person();
        String follows = person();
        String present = held(leaving, Checks.today().minusDays(30));
        String coming = held(leaving, Checks.today().plusDays(10));
        String later = Checks.today().plusDays(20).toString();
        Document form = officer.page(leaving + "/handover");
        assertThat(form.select("select[name$=toPersonId]")).hasSize(1);
        assertThat(officer.page(leaving + "/handover?on=" + later).select("select[name$=toPersonId]"))
                .hasSize(2);

        Document tried = tried(officer.send(form, "on", later, FIRST, id(follows), "what", "CARRY_OUT"));

        assertThat(Browser.fields(tried))
                .containsEntry("successors.0.postId", List.of(id(present)))
                .containsEntry(FIRST, List.of(id(follows)))
                .containsEntry("successors.1.postId", List.of(id(coming)))
                .containsEntry(SECOND, List.of(""));
        Document anew = tried(officer.send(tried, SECOND, id(follows)));
        officer.follow(officer.send(anew));
        for (String post : List.of(present, coming)) {
            assertThat(officer.page(post).select("#holders").text()).contains(name(follows));
        }
    }

    @Test
    void of_many_duties_the_first_are_shown_and_it_is_said_how_many_there_are() {
        String from = ServiceDesk.post();
        String to = ServiceDesk.post();
        for (int i = 0; i < 17; i++) {
            assign(from, "CONTRACT_OWNER", "DEPUTY", "OPERATOR");
        }

        Document tried = officer.page(POSTS + '/' + from + "/handover?on=" + TOMORROW + "&toPostId=" + to);

        assertThat(tried.select("#duties tbody tr")).hasSize(50);
        assertThat(tried.select("#duties tbody a")).hasSize(50);
        assertThat(tried.select("#duties").text()).contains("移る責任（全51件のうちはじめの50件）");
    }

    @Test
    void a_day_far_from_ours_is_no_day_of_a_handover() {
        String leaving = person();
        held(leaving, Checks.today().minusDays(30));
        for (String place : List.of(leaving, POSTS + '/' + ServiceDesk.post())) {
            Document form = officer.page(place + "/handover?on=-999999999-01-01&toPersonId=" + id(leaving));
            assertThat(form.select("#form form")).as(place).hasSize(1);
            assertThat(form.select("#holdings, #refused")).as(place).isEmpty();
        }

        Response refused = officer.send(officer.page(leaving + "/handover"), "on", "9999-12-31", "what", "TRY");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.asString()).select("[role=alert]").text())
                .contains("1950年から2200年");
    }

    @Test
    void what_cannot_be_handed_over_leaves_the_form_where_it_is_and_says_why() {
        String leaving = person();
        String post = held(leaving, Checks.today().minusDays(30));

        Document form = officer.page(leaving + "/handover?on=" + TOMORROW + "&successors.0.postId=" + id(post) + '&'
                + FIRST + '=' + id(leaving));

        assertThat(form.select("#refused").text()).contains("この職員は既にこの職に就いています。");
        assertThat(form.select("#holdings")).isEmpty();
        assertThat(Browser.fields(form))
                .containsEntry("what", List.of("TRY"))
                .containsEntry(FIRST, List.of(id(leaving)))
                .containsEntry("tried", List.of(""));
    }

    /** The page that says what would happen, and that nothing has. */
    private Document tried(Response sent) {
        Document page = officer.follow(sent);
        assertThat(page.select("p.done").text()).contains("まだ何も登録していません");
        return page;
    }

    /** A new contract, for which the post answers in these ways from today on. */
    private static void assign(String post, String... duties) {
        String contract = Api.CONTRACTS + '/' + Api.contract();
        for (String duty : duties) {
            Api.post(
                    contract + "/assignments",
                    Api.fields(
                            "duty",
                            duty,
                            "postId",
                            post,
                            "fromOn",
                            Checks.today().toString()));
        }
    }

    private static String person() {
        return PEOPLE
                + '/'
                + Api.post("/api/v1/people", Api.fields("name", Api.unique("高橋")))
                        .path("id");
    }

    /** The page of a post that this person holds. */
    private static String held(String person, LocalDate from) {
        String post = ServiceDesk.post();
        Api.post("/api/v1/posts/" + post + "/holders", Api.fields("personId", id(person), "fromOn", from.toString()));
        return POSTS + '/' + post;
    }

    private static String name(String person) {
        return Api.get("/api/v1" + person.replace("/portal", "")).getString("name");
    }

    private static String id(String place) {
        return place.replaceFirst(".*/", "");
    }
}
