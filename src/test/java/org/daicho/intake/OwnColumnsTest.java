package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.intake.profile.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A body's own fields as columns of its registers. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OwnColumnsTest {

    private static final String FIELDS = "/api/v1/own-fields";

    private final List<String> registered = new ArrayList<>();
    private final RegisterFile names = new RegisterFile();
    private final String mark = Api.unique("印");
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Api.adminToken());
    }

    /** So that no other test meets a column or a demand that it does not know. */
    @AfterEach
    void retire() {
        registered.forEach(id -> Api.patch("*", Api.fields("retired", true))
                .patch(FIELDS + '/' + id)
                .then()
                .statusCode(200));
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void cells_are_read_as_people_write_them_and_come_back_unchanged(Register register) {
        String text = field(register, "TEXT");
        String number = field(register, "NUMBER");
        String date = field(register, "DATE");
        String truth = field(register, "BOOLEAN");
        String choice = field(register, "CHOICE", "choices", List.of("委託料（一般）", "使用料"));
        String headings = String.join(",", text + "欄", ' ' + number + "　欄", date, truth + "欄", choice + "欄");

        JsonPath taken = desk.take(
                file(register, headings, "一行目〜,\"１，２００．５\",令和8年4月1日,有,委託料(一般)", "=1+1,０,R9.3.31,無,使用料", ",,,,"));

        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(desk.fates(taken))
                .containsExactly("1 ACCEPTED", "2 ACCEPTED formula at " + text + "欄", "3 ACCEPTED");
        assertThat(desk.subjects(taken, collection(register)))
                .extracting(subject -> subject.get("ownFields"))
                .containsExactly(
                        Map.of(text, "一行目〜", number, 1200.5f, date, "2026-04-01", truth, true, choice, "委託料（一般）"),
                        Map.of(text, "=1+1", number, 0, date, "2027-03-31", truth, false, choice, "使用料"),
                        Map.of());
        comesBackUnchanged(register, "text/csv");
        comesBackUnchanged(register, "text/csv;charset=windows-31j");
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void a_wrong_value_is_refused_by_row_and_column(Register register) {
        String number = field(register, "NUMBER");
        String date = field(register, "DATE");
        String truth = field(register, "BOOLEAN");
        String choice = field(register, "CHOICE", "choices", List.of("委託料"));

        JsonPath taken = desk.take(file(
                register,
                String.join(",", number + "欄", date + "欄", truth + "欄", choice + "欄"),
                "多い,R8.2.30,たぶん,工事費",
                "1,R8.2.28,有,委託料"));

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED wrong-type at " + number + "欄 no-such-day at " + date + "欄 wrong-type at " + truth
                                + "欄 unknown-choice at " + choice + "欄",
                        "2 ACCEPTED");
        assertThat(taken.getString("attention[0].findings[3].value")).isEqualTo("工事費");
        assertThat(taken.getString("attention[0].findings[3].message.ja")).isEqualTo("選択肢は 委託料 です。");
        assertThat(taken.getString("attention[0].findings[3].message.en")).isEqualTo("The choices are 委託料.");
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void something_new_without_what_is_required_is_taken_with_a_warning(Register register) {
        String text = field(register, "TEXT");
        String required = field(register, "TEXT", "required", true);

        JsonPath taken = desk.take(file(register, text + "欄," + required + "欄", "一,", "二,値"));
        JsonPath again = desk.take(file(register, text + "欄", "一", "二の二"));

        assertThat(desk.fates(taken))
                .containsExactly("1 ACCEPTED own-field-missing at " + required + "欄", "2 ACCEPTED");
        assertThat(desk.fates(again)).containsExactly("1 UNCHANGED", "2 CHANGED");
        assertThat(desk.subjects(again, collection(register)).get(1).get("ownFields"))
                .isEqualTo(Map.of(text, "二の二", required, "値"));
    }

    @Test
    void a_label_and_its_key_in_one_file_leave_it_open_which_counts() {
        String text = field(Register.CLOUD_SERVICES, "TEXT");

        desk.refused(file(Register.CLOUD_SERVICES, text + "欄," + text, "一,二")).statusCode(400);
    }

    @Test
    void a_field_that_is_called_like_a_column_goes_by_its_key() {
        String key = field(Register.CLOUD_SERVICES, "TEXT", "label", Api.fields("ja", "備 考", "en", "Note"));

        JsonPath taken = desk.take(file(Register.CLOUD_SERVICES, "備考," + key, "もとの備考,独自の値"));

        Map<String, Object> service = desk.subjects(taken, "cloud-services").get(0);
        assertThat(service).containsEntry("note", "もとの備考").containsEntry("ownFields", Map.of(key, "独自の値"));
        comesBackUnchanged(Register.CLOUD_SERVICES, "text/csv");
    }

    @Test
    void a_field_that_is_called_like_an_alias_of_a_column_is_the_field() {
        String key = field(Register.CONTRACTS, "TEXT", "label", Api.fields("ja", "摘要", "en", "Summary"));

        JsonPath taken = desk.take(file(Register.CONTRACTS, "備考,摘要", "もとの備考,独自の値"));

        assertThat(desk.contract(names.reference(0)).<String, Object>getMap(""))
                .containsEntry("note", "もとの備考")
                .containsEntry("ownFields", Map.of(key, "独自の値"));
        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED");
        comesBackUnchanged(Register.CONTRACTS, "text/csv");
    }

    @Test
    void the_newer_terms_of_a_contract_are_read_by_their_labels_and_come_back_unchanged() {
        JsonPath taken = desk.take(names.row(
                        1,
                        "更新",
                        "自動更新",
                        "契約期間の区分",
                        "長期継続",
                        "対象人数",
                        "１万人未満",
                        "重要度",
                        "高",
                        "代替性",
                        "代替不可",
                        "緊急時対応計画",
                        "対応計画 第3章",
                        "通知期限",
                        "R8.12.31")
                .row(2, "更新", "未定", "重要度", "最高", "代替性", "", "対象人数", "大勢", "契約期間の区分", "永久")
                .row(3)
                .utf8());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED",
                        "2 REFUSED unknown-renewal at 更新 unknown-term-basis at 契約期間の区分 unknown-volume at 対象人数"
                                + " unknown-criticality at 重要度",
                        "3 ACCEPTED");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(desk.contract(names.reference(1)).<String, Object>getMap(""))
                .containsEntry("renewal", "AUTOMATIC")
                .containsEntry("termBasis", "LONG_TERM_CONTINUING")
                .containsEntry("volume", "UNDER_10000")
                .containsEntry("criticality", "HIGH")
                .containsEntry("replaceability", "NOT_REPLACEABLE")
                .containsEntry("emergencyPlanReference", "対応計画 第3章")
                .doesNotContainKey("noticeDays");
        JsonPath again = desk.take(desk.list(names.mark(), "text/csv"));
        assertThat(desk.fates(again)).containsExactly("1 UNCHANGED", "2 UNCHANGED");
        List.of("更新", "契約期間の区分", "対象人数", "重要度", "代替性", "緊急時対応計画", "通知期限").forEach(names::withoutColumn);
        assertThat(desk.fates(desk.take(names.utf8()))).containsExactly("1 UNCHANGED", "2 ACCEPTED", "3 UNCHANGED");
    }

    private void comesBackUnchanged(Register register, String mediaType) {
        byte[] list = desk.request()
                .queryParam("q", register == Register.CONTRACTS ? names.mark() : mark)
                .accept(mediaType)
                .get("/api/v1/" + collection(register))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        JsonPath again = desk.take(list);

        // who operates an account is written out and not read back
        assertThat(again.<String>getList("unmappedColumns")).isSubsetOf("受託者");
        assertThat(again.getInt("counts.unchanged"))
                .as(desk.fates(again).toString())
                .isEqualTo(again.getInt("counts.rows"));
    }

    /** One row for each line of own cells, with no more before them than the register demands. */
    private byte[] file(Register register, String headings, String... own) {
        String before =
                switch (register) {
                    case CONTRACTORS -> "委託先名称";
                    case CONTRACTS -> "契約番号,年度,件名,委託先名称,履行開始日,履行終了日,個人情報,特定個人情報,業務区分";
                    case CLOUD_SERVICES -> "サービス名,個人情報,約款型";
                    case SOCIAL_MEDIA_ACCOUNTS -> "サービス,アカウント名";
                };
        return (before + ',' + headings + "\r\n"
                        + IntStream.range(0, own.length)
                                .mapToObj(i -> row(register, i) + ',' + own[i] + "\r\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String row(Register register, int number) {
        return switch (register) {
            case CONTRACTORS -> "株式会社" + mark + number;
            case CONTRACTS -> names.reference(number) + ",令和8年度,調査業務," + names.name("株式会社独自")
                    + ",R8.4.1,R9.3.31,無,無,調査・計画";
            case CLOUD_SERVICES -> mark + number + ",無,無";
            case SOCIAL_MEDIA_ACCOUNTS -> "X," + mark + number;
        };
    }

    private static String collection(Register register) {
        return switch (register) {
            case CONTRACTORS -> "contractors";
            case CONTRACTS -> "contracts";
            case CLOUD_SERVICES -> "cloud-services";
            case SOCIAL_MEDIA_ACCOUNTS -> "social-media-accounts";
        };
    }

    /** Returns its key; its label is the key and 欄. */
    private String field(Register register, String type, Object... more) {
        String key = Api.unique("k");
        Map<String, Object> wanted = Api.fields(
                "owner", register.owner(), "key", key, "type", type, "label", Api.fields("ja", key + "欄", "en", key));
        wanted.putAll(Api.fields(more));
        registered.add(Api.post(FIELDS, wanted).path("id"));
        return key;
    }
}
