package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RowsTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    WhatIsKept kept;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void a_changed_cell_changes_the_contract_once() {
        String note = register.reference(1);
        desk.take(register.row(1).row(2).utf8());
        List<Long> before = kept.counts();

        JsonPath taken = desk.take(new RegisterFile()
                .row(1, "契約番号", note, "委託先名称", register.name("株式会社試験清掃"), "備考", "長期継続契約")
                .utf8());

        assertThat(desk.fates(taken)).containsExactly("1 CHANGED");
        assertThat(kept.counts()).isEqualTo(List.of(before.get(0), before.get(1), before.get(2) + 1));
        JsonPath contract = desk.contract(note);
        assertThat(contract.getString("note")).isEqualTo("長期継続契約");
        assertThat(contract.getInt("version")).isEqualTo(2);
        assertThat(desk.request()
                        .get(Desk.CONTRACTS + '/' + contract.getString("id") + "/history")
                        .jsonPath()
                        .getList("items.verb"))
                .containsExactly("created", "changed");
    }

    @Test
    void an_empty_cell_says_nothing() {
        String number = register.corporateNumber(1);
        desk.take(register.row(1, "法人番号", number, "ネットワーク", "LGWAN接続系", "備考", "長期継続契約")
                .utf8());

        JsonPath taken = desk.take(register.withoutColumn("契約日")
                .row(2) // makes the file another one
                .utf8());
        JsonPath emptied = desk.take(emptied(number));

        assertThat(desk.fates(taken)).first().isEqualTo("1 UNCHANGED");
        assertThat(desk.fates(emptied)).containsExactly("1 UNCHANGED");
        JsonPath contract = desk.contract(register.reference(1));
        assertThat(contract.getString("contractedOn")).isEqualTo("2026-04-01");
        assertThat(contract.getLong("amount")).isEqualTo(1_188_000);
        assertThat(contract.getList("networkZones")).containsExactly("LGWAN");
        assertThat(contract.getString("note")).isEqualTo("長期継続契約");
    }

    private byte[] emptied(String number) {
        RegisterFile other = new RegisterFile();
        return other.row(
                        1,
                        "契約番号",
                        register.reference(1),
                        "委託先名称",
                        register.name("株式会社試験清掃"),
                        "法人番号",
                        "",
                        "契約日",
                        "",
                        "契約金額（税込）",
                        "",
                        "契約方法",
                        "",
                        "所管課",
                        "",
                        "責任者職",
                        "",
                        "情報の分類",
                        "",
                        "ネットワーク",
                        "",
                        "再委託",
                        "",
                        "備考",
                        "")
                .utf8();
    }

    @Test
    void a_cancelled_contract_takes_no_change_and_no_contractor_comes_of_it() {
        desk.take(register.row(1).utf8());
        JsonPath contract = desk.contract(register.reference(1));
        desk.request()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "予算が成立しなかったため"))
                .post(Desk.CONTRACTS + '/' + contract.getString("id") + "/cancel")
                .then()
                .statusCode(200);
        List<Long> before = kept.counts();

        JsonPath same = desk.take(register.utf8());
        JsonPath other = desk.take(new RegisterFile()
                .row(1, "契約番号", register.reference(1), "委託先名称", register.name("株式会社別の清掃"))
                .utf8());

        assertThat(desk.fates(same)).containsExactly("1 UNCHANGED");
        assertThat(desk.fates(other)).containsExactly("1 REFUSED wrong-state at 契約番号");
        assertThat(other.getString("attention[0].findings[0].message.ja")).contains("取りやめ");
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void a_row_is_refused_with_every_reason_at_once() {
        byte[] file = register.row(
                        1,
                        "年度",
                        "令和8年",
                        "件名",
                        "",
                        "法人番号",
                        "T1234567890123",
                        "履行開始日",
                        "8/4/1",
                        "履行終了日",
                        "R9.2.30",
                        "契約金額（税込）",
                        "▲100",
                        "契約方法",
                        "くじ引き",
                        "個人情報",
                        "たぶん",
                        "情報の分類",
                        "機密性3",
                        "ネットワーク",
                        "庁内LAN",
                        "業務区分",
                        "雑務",
                        "備考",
                        "あ".repeat(2001))
                .utf8();

        assertThat(desk.fates(desk.take(file)))
                .containsExactly("1 REFUSED required at 件名 not-a-fiscal-year at 年度 corporate-number-invoice at 法人番号"
                        + " not-a-date at 履行開始日 no-such-day at 履行終了日 price-negative at 契約金額（税込）"
                        + " unknown-procurement-method at 契約方法 not-yes-or-no at 個人情報 ambiguous-confidentiality at 情報の分類"
                        + " unknown-zone at ネットワーク unknown-kind at 業務区分 too-long at 備考");
        assertThat(desk.contracts(register.mark())).isEmpty();
    }

    @Test
    void what_the_api_would_refuse_is_refused_here_too() {
        byte[] file = register.row(1, "年度", "1940", "契約日", "", "履行開始日", "1940/4/1")
                .row(2, "件名", "庁舎\n清掃")
                .row(3, "契約番号", "（・）")
                .row(4, "委託先名称", "？？")
                .row(5, "契約番号", register.mark() + "㌶".repeat(90))
                .row(6, "契約番号", register.mark() + "ﷺ".repeat(90))
                .row(7, "特定個人情報", "有")
                .utf8();

        assertThat(desk.fates(desk.take(file)))
                .containsExactly(
                        "1 REFUSED fiscal-year-out-of-range at 年度",
                        "2 REFUSED control-character at 件名",
                        "3 REFUSED required at 契約番号",
                        "4 REFUSED required at 委託先名称",
                        "5 ACCEPTED",
                        "6 REFUSED too-long at 契約番号",
                        "7 ACCEPTED my-number-is-personal-data at 個人情報");
        assertThat(desk.contract(register.reference(7)).getBoolean("personalData"))
                .isTrue();
    }

    @Test
    void a_page_pasted_into_a_cell_does_not_come_back_whole() {
        JsonPath taken = desk.take(register.row(1, "備考", "=" + "長".repeat(1999)).utf8());

        assertThat(taken.getString("attention[0].findings[0].value")).isEqualTo("=" + "長".repeat(99));
        assertThat(desk.contract(register.reference(1)).getString("note")).hasSize(2000);
    }

    @Test
    void a_double_is_told_however_it_is_written_and_however_far_apart_the_rows_are() {
        register.row(1, "契約番号", register.mark() + "第１号");
        register.row(1);
        for (int i = 2; i < 520; i++) {
            register.row(i);
        }
        register.row(1, "契約番号", register.mark() + " 第1号");
        // the earlier one is refused, so this one counts
        register.row(600, "業務区分", "雑務").row(600);

        JsonPath taken = desk.take(register.utf8());

        assertThat(taken.getMap("counts"))
                .isEqualTo(
                        Map.of("rows", 523, "accepted", 520, "changed", 0, "unchanged", 0, "refused", 3, "warned", 0));
        assertThat(taken.getList("attention.row")).containsExactly(2, 521, 522);
        assertThat(taken.getList("attention.line")).containsExactly(3, 522, 523);
        assertThat(taken.getList("attention.findings.code"))
                .hasToString("[[duplicate-in-file], [duplicate-in-file], [unknown-kind]]");
    }
}
