package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.shared.time.TokyoClock;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long lists of which a person answers a few: the others, and what their forms do not ask, stay as they are. */
@QuarkusTest
class BitByBitTest {

    private static final String TWO_LINES = "一行目\n二行目";

    private Browser clerk;
    private Browser officer;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
        officer = Browser.signedIn("SECURITY_OFFICER");
    }

    @Test
    void a_line_of_a_sheet_keeps_its_evidence_whether_it_is_touched_or_not() {
        String path = Checks.verification(Api.contract());
        List<String> codes = Checks.mandatoryLines(path);
        String evidence = Checks.evidence();
        Map<String, Object> found = Map.of("result", "PASS", "evidenceIds", List.of(evidence));
        Checks.state(path, Map.of(codes.get(0), found, codes.get(1), found))
                .then()
                .statusCode(200);

        clerk.follow(clerk.send(
                clerk.page(path.replace("/api/v1", "/portal") + "/sheet"),
                codes.get(1) + ".note",
                "実施記録を確認",
                codes.get(2) + ".result",
                "PASS"));

        JsonPath after = Api.get(path);
        assertThat(after.getMap("results")).hasSize(3);
        assertThat(after.getList("results.'" + codes.get(0) + "'.evidenceIds")).containsExactly(evidence);
        assertThat(after.getList("results.'" + codes.get(1) + "'.evidenceIds")).containsExactly(evidence);
        assertThat(after.getString("results.'" + codes.get(1) + "'.note")).isEqualTo("実施記録を確認");
    }

    @Test
    void a_clause_that_a_colleague_corrected_meanwhile_is_not_put_back() {
        String id = Api.contract();
        List<String> codes = Api.mandatory(id);
        String form = "/portal/contracts/" + id + "/clauses";
        clerk.follow(clerk.send(
                clerk.page(form), codes.get(0) + ".status", "STATED", codes.get(0) + ".articleReference", "第1条"));
        Document mine = clerk.page(form);
        clerk.follow(clerk.send(clerk.page(form), codes.get(0) + ".articleReference", "第99条"));

        Response stale =
                clerk.send(mine, codes.get(1) + ".status", "STATED", codes.get(1) + ".articleReference", "第2条");

        assertThat(stale.statusCode()).isEqualTo(412);
        Document again = Jsoup.parse(stale.asString());
        assertThat(again.select("#differences tbody tr").eachText())
                .anyMatch(row -> row.startsWith(codes.get(0)) && row.contains("第99条") && row.contains("変更なし"))
                .anyMatch(row -> row.startsWith(codes.get(1)) && row.endsWith("第2条"));
        assertThat(Browser.fields(again))
                .containsEntry(codes.get(0) + ".articleReference", List.of("第99条"))
                .containsEntry(codes.get(1) + ".articleReference", List.of("第2条"));
        clerk.follow(clerk.send(again));
        assertThat(article(id, codes.get(0))).isEqualTo("第99条");
        assertThat(article(id, codes.get(1))).isEqualTo("第2条");
    }

    @Test
    void a_condition_that_a_colleague_corrected_meanwhile_is_not_put_back() {
        String path = service();
        String form = path.replace("/api/v1/cloud-services", "/portal/services") + "/conditions";
        answer(path, Map.of("result", "MET", "note", "第1条"));
        Document mine = officer.page(form);
        answer(path, Map.of("result", "NOT_MET", "note", "第99条"));

        Response stale = officer.send(mine, "CU-04.result", "MET");

        assertThat(stale.statusCode()).isEqualTo(412);
        Document again = Jsoup.parse(stale.asString());
        assertThat(again.select("#differences").text()).contains("第99条", "変更なし");
        officer.follow(officer.send(again));
        assertThat(condition(path, "CU-01")).containsEntry("note", "第99条").containsEntry("result", "NOT_MET");
        assertThat(condition(path, "CU-04")).containsEntry("result", "MET");
    }

    @Test
    void a_condition_that_is_found_otherwise_was_checked_today_and_a_note_moves_no_day() {
        String path = service();
        String form = path.replace("/api/v1/cloud-services", "/portal/services") + "/conditions";
        answer(path, Map.of("result", "MET", "checkedOn", "2025-04-10"));

        officer.follow(officer.send(officer.page(form), "CU-01.note", "規約 第12条"));
        assertThat(condition(path, "CU-01")).containsEntry("checkedOn", "2025-04-10");

        LocalDate before = LocalDate.now(TokyoClock.ZONE);
        officer.follow(officer.send(officer.page(form), "CU-01.result", "NOT_MET"));
        assertThat(condition(path, "CU-01")).containsEntry("result", "NOT_MET").containsEntry("note", "規約 第12条");
        assertThat(LocalDate.parse((String) condition(path, "CU-01").get("checkedOn")))
                .isBetween(before, LocalDate.now(TokyoClock.ZONE));
    }

    @Test
    void texts_of_several_lines_have_fields_of_several_lines() {
        String contract = Api.contract();
        String clause = Api.mandatory(contract).get(0);
        Api.json(Map.of(clause, Map.of("status", "NOT_APPLICABLE", "reason", TWO_LINES)))
                .header("If-Match", "*")
                .put(Api.CONTRACTS + '/' + contract + "/clauses")
                .then()
                .statusCode(200);
        String path = service();
        answer(path, Map.of("result", "NOT_APPLICABLE", "reason", TWO_LINES, "note", TWO_LINES));
        String check = Checks.verification(contract);
        String line = Checks.mandatoryLines(check).get(0);
        Checks.state(check, Map.of(line, Map.of("result", "NOT_APPLICABLE", "reason", TWO_LINES)))
                .then()
                .statusCode(200);

        Document clauses = clerk.page("/portal/contracts/" + contract + "/clauses");
        Document conditions = officer.page(path.replace("/api/v1/cloud-services", "/portal/services") + "/conditions");
        Document sheet = clerk.page(check.replace("/api/v1", "/portal") + "/sheet");

        assertThat(written(clauses, clause + ".reason")).isEqualTo(TWO_LINES);
        assertThat(written(conditions, "CU-01.reason")).isEqualTo(TWO_LINES);
        assertThat(written(conditions, "CU-01.note")).isEqualTo(TWO_LINES);
        assertThat(written(sheet, line + ".reason")).isEqualTo(TWO_LINES);
    }

    private static String written(Document page, String name) {
        return page.select("textarea[name='" + name + "']").first().wholeText().strip();
    }

    private static String article(String contract, String code) {
        return Api.get(Api.CONTRACTS + '/' + contract + "/clauses")
                .getString("items.find { it.code == '" + code + "' }.statement.articleReference");
    }

    private static String service() {
        return "/api/v1/cloud-services/"
                + ServiceDesk.cloud("uniformTerms", true, "classification", Api.fields("confidentiality", "C2"));
    }

    private static void answer(String path, Map<String, ?> answer) {
        Api.json(Map.of("CU-01", answer))
                .header("If-Match", "*")
                .put(path + "/conditions")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> condition(String path, String code) {
        return Api.get(path + "/conditions").getMap("items.find { it.code == '" + code + "' }.answer");
    }
}
