package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SampleAccountsTest {

    private static final String ACCOUNTS = "social-media-accounts";

    private static final List<String> FIELDS = List.of(
            "platform",
            "accountName",
            "url",
            "purpose",
            "publishingRule",
            "operatingProcedure",
            "operator",
            "approval",
            "lastPostedOn",
            "officialSiteListed",
            "note");

    /** Read from the file by eye, in the order of {@link #FIELDS}; MARK stands for what tells this file from others. */
    private static final String EXPECTED =
            """
            X|@example_kankyoMARK|https://social.example/example_kankyo|収集日変更・災害時の周知|{information=収集日程、施設の休業、災害廃棄物の受入。機密性2以上は不可}|{title=SNS運用手順, version=第2版}|総務係主任|{decidedOn=2025-04-01}|2026-11-16|true|
            YouTube|例示環境組合MARKチャンネル|https://video.example/kankyo|ごみ分別の啓発|{information=分別方法の動画。住民が写る映像は本人同意のうえ}|{title=SNS運用手順, version=第2版}|総務係主任|{decidedOn=2025-04-01}|2025-09-02|true|1年以上更新なし
            LINE公式|例示環境組合MARK|https://line.example/kankyo|予約リマインド|||施設係||2026-10-01|false|責任者・規程未整備""";

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    WhatIsKept kept;

    private final SampleFile sample = new SampleFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void every_field_of_every_account_arrives_as_the_file_has_it() {
        JsonPath taken = desk.take(sample.accounts());

        assertThat(taken.getString("register")).isEqualTo("SOCIAL_MEDIA_ACCOUNTS");
        assertThat(taken.getString("profile")).isEqualTo("social-media-accounts");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(desk.subjects(taken, ACCOUNTS).stream().map(SampleAccountsTest::written))
                .containsExactly(EXPECTED.replace("MARK", sample.number()).split("\n"));
    }

    @Test
    void after_the_contracts_the_post_in_charge_is_known_and_what_has_everything_is_in_use() {
        desk.take(sample.good());

        JsonPath tried = desk.tryOut(sample.accounts());
        JsonPath taken = desk.take(sample.accounts());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED approver-unknown at 承認日",
                        "2 ACCEPTED approver-unknown at 承認日",
                        "3 ACCEPTED not-in-order at アカウント名")
                .isEqualTo(desk.fates(tried));
        assertThat(taken.getString("attention[2].findings[0].message.ja"))
                .contains("利用の承認がありません。", "運用手順がありません。", "発信できる情報が定められていません。", "ソーシャルメディア責任者がいません。");
        assertThat(desk.subjects(taken, ACCOUNTS).stream().map(account -> account.get("state")))
                .containsExactly("IN_USE", "IN_USE", "FOUND");
        assertThat(duties(taken)).containsExactly(1, 1, 0);
    }

    @Test
    void a_post_that_nobody_knows_without_its_unit_is_not_made_up() {
        JsonPath taken = desk.take(sample.accounts());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED post-unknown at 責任者職 approver-unknown at 承認日 not-in-order at アカウント名",
                        "2 ACCEPTED approver-unknown at 承認日 not-in-order at アカウント名",
                        "3 ACCEPTED not-in-order at アカウント名");
        assertThat(desk.subjects(taken, ACCOUNTS).stream().map(account -> account.get("state")))
                .containsOnly("FOUND");
        assertThat(duties(taken)).containsOnly(0);
    }

    @Test
    void the_same_file_again_changes_nothing_and_neither_does_the_list_that_leaves_the_service() {
        desk.take(sample.good());
        desk.take(sample.accounts());
        String ledger = "ledger_entry where subject_type in ('social-media-account', 'assignment')";
        long before = kept.count(ledger);

        JsonPath again = desk.take(sample.accounts());
        byte[] list = desk.request()
                .queryParam("q", "例示環境組合" + sample.number())
                .accept("text/csv")
                .get("/api/v1/" + ACCOUNTS)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        JsonPath back = desk.take(list);

        assertThat(again.getInt("counts.unchanged")).isEqualTo(3);
        assertThat(back.getInt("counts.unchanged"))
                .as(desk.fates(back).toString())
                .isEqualTo(2);
        assertThat(back.getString("profile")).isEqualTo("social-media-accounts");
        assertThat(back.getList("unmappedColumns")).containsExactly("受託者");
        assertThat(kept.count(ledger)).isEqualTo(before);
    }

    @Test
    void a_row_is_refused_with_every_reason_at_once() {
        String file = String.join(
                "\r\n",
                "SNS,アカウント,URL,承認日,最終更新日,HP掲載",
                ",@a" + sample.number() + ",javascript:alert(1),R8.2.30,昨日,たぶん",
                "X,（・）,,,,",
                "Ｘ,@b" + sample.number() + ",https://x.example/b,,,",
                "X,＠B" + sample.number() + ",,,,");

        JsonPath taken = desk.take(file.getBytes(StandardCharsets.UTF_8));

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED required at SNS not-a-url at URL no-such-day at 承認日 not-a-date at 最終更新日"
                                + " not-yes-or-no at HP掲載",
                        "2 REFUSED required at アカウント",
                        "3 ACCEPTED",
                        "4 REFUSED duplicate-in-file at アカウント");
    }

    private List<Integer> duties(JsonPath taken) {
        return desk.subjects(taken, ACCOUNTS).stream()
                .map(account -> desk.request()
                        .get("/api/v1/" + ACCOUNTS + '/' + account.get("id") + "/assignments")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size())
                .toList();
    }

    private static String written(Map<String, Object> account) {
        return FIELDS.stream()
                .map(field -> Objects.toString(account.get(field), ""))
                .collect(Collectors.joining("|"));
    }
}
