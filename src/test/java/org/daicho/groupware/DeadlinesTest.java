package org.daicho.groupware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.groupware.deadline.DeadlineKind;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DeadlinesTest {

    private static final String DEADLINES = "/api/v1/deadlines";

    @ParameterizedTest
    @EnumSource(DeadlineKind.class)
    void every_kind_can_be_asked_for_alone(DeadlineKind kind) {
        Api.admin()
                .get(DEADLINES + "?kind=" + kind + "&limit=5")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind != '" + kind + "' }", empty());
    }

    @Test
    void a_verification_is_the_deadline_of_the_post_that_answers_for_the_contract() {
        OwnDuty duty = OwnDuty.make();
        String verification = Checks.verification(duty.contract());
        String due = Checks.today().plusMonths(6).toString();

        Api.admin()
                .get(DEADLINES + "?postId=" + duty.post())
                .then()
                .statusCode(200)
                .body("items.kind", contains("VERIFICATION"))
                .body("items[0].dueOn", equalTo(due))
                .body("items[0].title.ja", equalTo("委託先の確認"))
                .body("items[0].label", equalTo(duty.title()))
                .body("items[0].anchorId", equalTo(duty.contract()))
                .body("items[0].answering", contains("施設課長"))
                .body("items[0].days", equalTo((int)
                        (LocalDate.parse(due).toEpochDay() - Checks.today().toEpochDay())));

        String person =
                Api.post("/api/v1/people", Api.fields("name", Api.unique("佐藤"))).path("id");
        assertThat(kinds("personId=" + person)).isEmpty();
        Api.post("/api/v1/posts/" + duty.post() + "/holders", Api.fields("personId", person, "fromOn", "2026-04-01"));
        assertThat(kinds("personId=" + person)).containsExactly("VERIFICATION");

        String sequence = Api.get(DEADLINES + "?postId=" + duty.post()).getString("items[0].sequence");
        Api.patch(
                        Api.tag(verification),
                        Map.of("dueOn", Checks.today().plusMonths(7).toString()))
                .patch(verification)
                .then()
                .statusCode(200);
        JsonPath moved = Api.get(DEADLINES + "?postId=" + duty.post());
        assertThat(moved.getString("items[0].dueOn"))
                .isEqualTo(Checks.today().plusMonths(7).toString());
        assertThat(moved.getInt("items[0].sequence")).isGreaterThan(Integer.parseInt(sequence));

        Checks.step(verification, "cancel", Map.of("reason", "契約の内容が変わったため"))
                .then()
                .statusCode(200);
        assertThat(kinds("postId=" + duty.post())).isEmpty();
        assertThat(kinds("postId=" + duty.post() + "&state=CANCELLED")).containsExactly("VERIFICATION");
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended_and_comes_as_a_spreadsheet() {
        OwnDuty duty = OwnDuty.make();
        for (int i = 0; i < 3; i++) {
            Checks.verification(duty.contract());
        }
        List<String> keys = new ArrayList<>();
        String path = DEADLINES + "?limit=1&postId=" + duty.post();
        for (String cursor = ""; cursor != null; ) {
            JsonPath page = Api.get(path + cursor);
            keys.addAll(page.getList("items.key"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(keys).hasSize(3).doesNotHaveDuplicates();

        Api.admin()
                .header("Accept", "text/csv")
                .get(DEADLINES + "?postId=" + duty.post())
                .then()
                .statusCode(200)
                .body(containsString("期限,種類,対象,内容,担当,状況"), containsString(duty.title()));
        Api.admin()
                .get(DEADLINES + "?dueBefore=2026-01-01&postId=" + duty.post())
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.admin().get(DEADLINES + "?dueBefore=soon").then().statusCode(400).contentType(Api.PROBLEM);
        Api.admin().get(DEADLINES + "?cursor=AAAA").then().statusCode(400).contentType(Api.PROBLEM);
    }

    @Test
    void kinds_have_different_names_in_both_languages() {
        Set<String> names = new HashSet<>();
        for (DeadlineKind kind : EnumSet.allOf(DeadlineKind.class)) {
            assertThat(names.add(kind.label().ja())).isTrue();
            assertThat(names.add(kind.label().en())).isTrue();
        }
    }

    private static List<String> kinds(String query) {
        return Api.get(DEADLINES + '?' + query).getList("items.kind");
    }
}
