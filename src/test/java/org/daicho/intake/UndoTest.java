package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class UndoTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void what_it_made_is_withdrawn_what_it_changed_is_as_before_and_what_was_touched_since_stays() {
        desk.take(register.row(1, "備考", "一").row(2, "備考", "二").utf8());
        Map<String, Object> before = desk.contract(register.reference(1)).getMap("");
        RegisterFile second = changed(1, "備考", "変更", "履行終了日", "R10.3.31", "ネットワーク", "LGWAN接続系");
        addTo(second, 2, "備考", "変更");
        addTo(second, 3);
        addTo(second, 4);
        addTo(second, 5, "業務区分", "雑務");
        JsonPath taken = desk.take(second.utf8());
        touch(2);
        touch(4);

        undo(taken, "\"%d\"".formatted(version(taken)))
                .statusCode(200)
                .body("undone.withdrawn", equalTo(1))
                .body("undone.restored", equalTo(1))
                .body("undone.kept", equalTo(2));

        assertThat(undone(taken))
                .containsExactly("1 RESTORED", "2 KEPT CHANGED_SINCE", "3 WITHDRAWN", "4 KEPT CHANGED_SINCE", "5 null");
        Map<String, Object> after = desk.contract(register.reference(1)).getMap("");
        assertThat(after).containsEntry("version", 3);
        for (Map<String, Object> one : List.of(before, after)) {
            one.keySet().removeAll(List.of("version", "updatedAt"));
        }
        assertThat(after).isEqualTo(before);
        assertThat(desk.contract(register.reference(2)).getString("note")).isEqualTo("touched");
        assertThat(desk.contract(register.reference(3)).getString("state")).isEqualTo("CANCELLED");
        assertThat(desk.contract(register.reference(4)).getString("state")).isEqualTo("DRAFT");
        desk.request()
                .get(Desk.CONTRACTS + '/' + desk.contract(register.reference(3)).getString("id") + "/history")
                .then()
                .body("items.verb", contains("created", "cancelled"))
                .body("items[1].state.contract.cancelledBecause", equalTo("取込の取消"));
    }

    @Test
    void the_import_says_that_it_was_undone_and_so_does_its_csv() {
        JsonPath taken = desk.take(register.row(1).utf8());

        undo(taken, "*").statusCode(200);
        undo(taken, "*").statusCode(200).body("undone.withdrawn", equalTo(1)).body("undone.kept", equalTo(0));

        String path = Desk.IMPORTS + '/' + taken.getString("id");
        desk.request()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("started", "finished", "undone", "undone"));
        desk.request().accept("text/csv").get(path + "/rows").then().body(containsString(",登録,,取消,contract,"));
    }

    @Test
    void of_services_what_was_changed_goes_back_and_what_was_made_stays_to_be_ended() {
        String headings = "サービス名,所管課,個人情報,約款型,用途\r\n";
        String first = register.mark() + "一,,無,無,会議\r\n";
        JsonPath made = desk.take((headings + first).getBytes(StandardCharsets.UTF_8));
        JsonPath changed = desk.take((headings + first.replace("会議", "面談") + register.mark() + "二,,無,無,会議")
                .getBytes(StandardCharsets.UTF_8));

        undo(changed, "*").statusCode(200).body("undone.restored", equalTo(1)).body("undone.kept", equalTo(1));

        assertThat(undone(changed)).containsExactly("1 RESTORED", "2 KEPT NO_WAY_BACK");
        assertThat(desk.subjects(made, "cloud-services").get(0))
                .containsEntry("purpose", "会議")
                .containsEntry("version", 3);
    }

    @Test
    void what_undoing_would_do_is_told_and_not_done() {
        desk.take(register.row(1, "備考", "一").row(2, "備考", "二").utf8());
        RegisterFile second = changed(1, "備考", "変更");
        addTo(second, 2, "備考", "変更");
        addTo(second, 3);
        JsonPath taken = desk.take(second.utf8());
        touch(2);
        String path = Desk.IMPORTS + '/' + taken.getString("id");

        for (int i = 0; i < 2; i++) {
            desk.request()
                    .get(path + "/undo")
                    .then()
                    .statusCode(200)
                    .body("withdrawn", equalTo(1))
                    .body("restored", equalTo(1))
                    .body("kept", equalTo(1))
                    .body("staying.row", contains(2))
                    .body("staying.because", contains("CHANGED_SINCE"));
        }
        assertThat(undone(taken)).containsExactly("1 null", "2 null", "3 null");
        assertThat(desk.contract(register.reference(3)).getString("state")).isEqualTo("DRAFT");
        undo(taken, "*")
                .body("undone.withdrawn", equalTo(1))
                .body("undone.restored", equalTo(1))
                .body("undone.kept", equalTo(1));
    }

    @Test
    void of_what_is_undone_already_nothing_more_is_foretold_and_of_services_what_stays() {
        JsonPath contracts = desk.take(register.row(1).utf8());
        undo(contracts, "*").statusCode(200).body("undone.withdrawn", equalTo(1));
        foreseen(contracts).body("withdrawn", equalTo(0)).body("kept", equalTo(0));

        String services = "サービス名,所管課,個人情報,約款型,用途\r\n" + register.mark() + "三,,無,無,会議";
        JsonPath made = desk.take(services.getBytes(StandardCharsets.UTF_8));
        JsonPath changed = desk.take(services.replace("会議", "面談").getBytes(StandardCharsets.UTF_8));
        foreseen(made).body("kept", equalTo(1)).body("staying.because", contains("CHANGED_SINCE"));
        foreseen(changed).body("restored", equalTo(1)).body("kept", equalTo(0));
        undo(changed, "*").statusCode(200).body("undone.restored", equalTo(1));
        foreseen(desk.take(services.replace("三", "四").getBytes(StandardCharsets.UTF_8)))
                .body("withdrawn", equalTo(0))
                .body("staying.because", contains("NO_WAY_BACK"));
    }

    private ValidatableResponse foreseen(JsonPath taken) {
        return desk.request()
                .get(Desk.IMPORTS + '/' + taken.getString("id") + "/undo")
                .then()
                .statusCode(200);
    }

    @Test
    void a_long_import_is_undone_to_its_last_row() {
        for (int i = 1; i <= 1_100; i++) {
            register.row(i);
        }
        JsonPath taken = desk.take(register.utf8());

        undo(taken, "*").statusCode(200).body("undone.withdrawn", equalTo(1_100));
    }

    @Test
    void whoever_undoes_has_seen_what_it_is() {
        JsonPath taken = desk.take(register.row(1).utf8());
        JsonPath tried = desk.tryOut(register.row(2).utf8());

        undo(taken, null).statusCode(428);
        undo(taken, "\"77\"").statusCode(412);
        undo(tried, "*").statusCode(409).body("violations.code", contains("nothing-registered"));
        desk.request()
                .header("If-Match", "*")
                .post(Desk.IMPORTS + '/' + UUID.randomUUID() + "/undo")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse undo(JsonPath taken, String ifMatch) {
        var request = desk.request();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(Desk.IMPORTS + '/' + taken.getString("id") + "/undo")
                .then();
    }

    private int version(JsonPath taken) {
        return desk.request()
                .get(Desk.IMPORTS + '/' + taken.getString("id"))
                .jsonPath()
                .getInt("version");
    }

    private List<String> undone(JsonPath taken) {
        List<Map<String, Object>> rows = desk.request()
                .get(Desk.IMPORTS + '/' + taken.getString("id") + "/rows")
                .jsonPath()
                .getList("items");
        return rows.stream().map(UndoTest::fate).toList();
    }

    private static String fate(Map<String, Object> row) {
        Map<?, ?> undone = (Map<?, ?>) row.get("undone");
        if (undone == null) {
            return row.get("row") + " null";
        }
        return row.get("row") + " " + undone.get("fate")
                + (undone.get("because") == null ? "" : " " + undone.get("because"));
    }

    private RegisterFile changed(int number, String... cells) {
        RegisterFile file = new RegisterFile();
        addTo(file, number, cells);
        return file;
    }

    /** A row about a contract of {@link #register}. */
    private void addTo(RegisterFile file, int number, String... cells) {
        String[] all = new String[cells.length + 4];
        all[0] = "契約番号";
        all[1] = register.reference(number);
        all[2] = "委託先名称";
        all[3] = register.name("株式会社試験清掃");
        System.arraycopy(cells, 0, all, 4, cells.length);
        file.row(number, all);
    }

    private void touch(int number) {
        JsonPath contract = desk.contract(register.reference(number));
        desk.request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + contract.getInt("version") + "\"")
                .body(Map.of("note", "touched"))
                .patch(Desk.CONTRACTS + '/' + contract.getString("id"))
                .then()
                .statusCode(200);
    }
}
