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
import java.util.stream.Stream;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SampleRegisterTest {

    private static final List<String> FIELDS = List.of(
            "reference",
            "fiscalYear",
            "title",
            "contractorName",
            "corporateNumber",
            "contractedOn",
            "startsOn",
            "endsOn",
            "amount",
            "unitPrice",
            "procurementMethod",
            "responsibleUnit",
            "ownerPost",
            "personalData",
            "myNumber",
            "classification",
            "networkZones",
            "subcontracting",
            "kind",
            "note",
            "contractorNameAsWritten",
            "state");

    private static final String NEW_NAMES = " unit-registered at 所管課 post-registered at 責任者職";

    /** Read from the file by eye, in the order of {@link #FIELDS}. */
    private static final String EXPECTED =
            """
            滝雫環契第１号|2026|ごみ焼却施設運転管理業務委託|㈱イーハトーブ環境プラント|7400099000011|2026-03-27|2026-04-01|2027-03-31|398200000||OPEN_TENDER|施設課|施設課長|false|false|C2 I2 A2|[]|true|FACILITY_OPERATION|長期継続契約||DRAFT
            滝雫環契第２号|2026|計量・料金システム保守業務委託|(株)ｼｽﾞｸｲｼｼｽﾃﾑｻｰﾋﾞｽ|1400099000033|2026-04-01|2026-04-01|2027-03-31|2640000||NEGOTIATED|総務課|総務課長|true|false|C3C I2 A2|[LGWAN]|false|SYSTEM_MAINTENANCE|||DRAFT
            滝雫環契第３号|2026|財務会計システム運用支援業務委託|株式会社岩手山データ|4400099000022|2026-04-01|2026-04-01|2027-03-31|4158000||NEGOTIATED|総務課|総務課長|true|false|C3C I2 A2|[LGWAN]|true|SYSTEM_OPERATION|再委託先あり（要承認）||DRAFT
            滝雫環契第４号|2026|人事給与クラウドサービス利用及び運用支援業務委託|株式会社クラウド給与東日本|4400099000088|2026-04-01|2026-04-01|2027-03-31|1980000||NEGOTIATED|総務課|総務課長|true|true|C3B I2 A2|[MY_NUMBER]|true|SYSTEM_OPERATION|マイナンバー取扱い||DRAFT
            滝雫環契第５号|2026|組合ホームページ保守管理業務委託|㈱南部広報デザイン|1400099000099|2026-04-01|2026-04-01|2027-03-31|792000||NEGOTIATED|総務課|総務課長|false|false|C1 I2 A2|[SECURITY_CLOUD]|false|SYSTEM_MAINTENANCE|ISMS期限要確認||DRAFT
            滝雫環契第６号|2026|議会会議録作成業務委託|一般社団法人みちのく速記センター|2400005990077|2026-05-11|2026-05-11|2027-03-31||@1,650/頁|NEGOTIATED|議会事務局|議会事務局長|true|false|C2 I1 A1|[]|false|DATA_ENTRY|単価契約||DRAFT
            滝雫環契第７号|2026|大型ごみ予約受付サイト構築業務委託|株式会社岩手山データ|4400099000022|2026-06-30|2026-07-01|2027-01-29|9900000||OPEN_PROPOSAL|施設課|施設課長|true|false|C3B I2 A2|[SECURITY_CLOUD]|true|SYSTEM_DEVELOPMENT|||DRAFT
            滝雫環契第８号|2026|トラックスケール点検業務委託|髙橋計器有限会社|7400099000044|2026-04-20|2026-05-01|2026-09-30|605000||NEGOTIATED|施設課|施設課長|false|false|C1 I1 A1|[]|false|EQUIPMENT_INSPECTION|||DRAFT
            滝雫環契第９号|2026|庁舎清掃業務委託|有限会社﨑山清掃|4400099000055|2026-04-01|2026-04-01|2027-03-31|1188000||DESIGNATED_TENDER|総務課|総務課長|false|false|C1 I1 A1|[]|false|CLEANING|||DRAFT
            滝雫環契第１０号|2026|施設機械警備・監視カメラ保守業務委託|小岩井ビル管理合同会社|1400099000066|2026-04-01|2026-04-01|2027-03-31|1452000||NEGOTIATED|施設課|施設課長|true|false|C2 I2 A2|[INTERNET]|false|SYSTEM_MAINTENANCE|録画映像は個人情報||DRAFT
            滝雫環契第１１号|2026|し尿等収集運搬業務委託|北上川衛生社（個人事業）||2026-04-01|2026-04-01|2027-03-31|12540000||NEGOTIATED|施設課|施設課長|true|false|C2 I1 A1|[]|false|COLLECTION_TRANSPORT|個人事業主のため法人番号なし||DRAFT
            滝雫環契第１２号|2026|文書廃棄（機密書類溶解）業務委託|山田商事㈱|5400099000112|2026-11-02|2026-11-09|2026-11-09|165000||NEGOTIATED|総務課|総務課長|true|false|C3C I1 A1|[]|false|DISPOSAL|溶解証明書受領のこと||DRAFT
            滝雫環契第１３号|2026|什器賃貸借及び搬入業務|山田商事㈲|2400099000123|2026-06-01|2026-06-01|2026-06-30|330000||NEGOTIATED|総務課|総務課長|false|false|C1 I1 A1|[]|false|OTHER|||DRAFT
            滝雫環契第１４号|2025|災害廃棄物処理計画策定支援業務委託|株式会社もりおか法務文書|8400099000101|2025-06-02|2025-06-02|2026-03-27|5500000||DESIGNATED_TENDER|施設課|施設課長|false|false|C2 I1 A1|[]|false|RESEARCH_PLANNING|完了・データ消去証明未受領||DRAFT
            滝雫環契第１５号|2026|LAN・ファイルサーバ保守業務委託|(株)ｼｽﾞｸｲｼｼｽﾃﾑｻｰﾋﾞｽ|1400099000033|2026-04-01|2026-04-01|2029-03-31|7128000||OPEN_TENDER|総務課|総務課長|true|false|C3C I2 A2|[LGWAN]|false|SYSTEM_MAINTENANCE|債務負担行為・3か年||DRAFT""";

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
    void every_field_of_every_contract_arrives_as_the_file_has_it() {
        JsonPath taken = desk.take(sample.good());

        assertThat(taken.getString("state")).isEqualTo("DONE");
        assertThat(taken.getString("encoding")).isEqualTo("windows-31j");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(taken.getMap("counts"))
                .isEqualTo(Map.of("rows", 15, "accepted", 15, "changed", 0, "unchanged", 0, "refused", 0, "warned", 3));
        assertThat(desk.fates(taken).stream().filter(fate -> fate.contains("registered")))
                .containsExactly("1 ACCEPTED" + NEW_NAMES, "2 ACCEPTED" + NEW_NAMES, "6 ACCEPTED" + NEW_NAMES);
        List<Map<String, Object>> contracts = desk.contracts(sample.mark());
        assertThat(contracts.stream().map(SampleRegisterTest::written).toList())
                .containsExactlyInAnyOrder(sample.rewritten(EXPECTED).split("\n"));
        assertThat(contracts.stream()
                        .map(contract -> contract.get("contractorId"))
                        .distinct())
                .hasSize(13);
    }

    @Test
    void a_trial_writes_nothing_and_foretells_what_the_real_thing_does() {
        List<Long> before = kept.counts();

        JsonPath tried = desk.tryOut(sample.good());

        assertThat(kept.counts()).isEqualTo(before);
        assertThat(tried.getBoolean("dryRun")).isTrue();
        JsonPath taken = desk.take(sample.good());
        assertThat(desk.fates(tried)).isEqualTo(desk.fates(taken)).hasSize(15);
        assertThat(tried.getMap("counts")).isEqualTo(taken.getMap("counts"));
        assertThat(kept.counts()).isEqualTo(List.of(before.get(0) + 15, before.get(1) + 13, before.get(2) + 28));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        desk.take(sample.good());
        List<Long> before = kept.counts();

        JsonPath again = desk.take(sample.good());

        assertThat(again.getInt("counts.unchanged")).isEqualTo(15);
        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void of_the_bad_file_four_rows_are_refused_each_for_its_own_reason() {
        JsonPath tried = desk.tryOut(sample.bad());
        JsonPath taken = desk.take(sample.bad());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED corporate-number-check-digit at 法人番号",
                        "2 REFUSED ends-before-start at 履行終了日",
                        "3 ACCEPTED formula at 件名" + NEW_NAMES,
                        "4 REFUSED duplicate-in-file at 契約番号",
                        "5 REFUSED no-such-day at 契約日",
                        "6 ACCEPTED" + NEW_NAMES);
        assertThat(desk.fates(tried)).isEqualTo(desk.fates(taken));
        assertThat(taken.getString("encoding")).isEqualTo("UTF-8");
        assertThat(taken.getList("attention.row")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(taken.getString("attention[0].findings[0].value")).isEqualTo("7010401067252");
        assertThat(taken.getString("attention[0].findings[0].message.ja")).contains("検査用数字");
        assertThat(taken.getString("attention[3].findings[0].message.en")).contains("twice");
        assertThat(desk.contracts(sample.mark()).stream().map(contract -> contract.get("contractorName")))
                .containsExactlyInAnyOrder("株式会社岩手山データ", "𠮷田印刷㈱");
        assertThat(desk.contract(sample.mark() + "第６号").getString("unitPrice")).isEqualTo("@1,650/頁");
    }

    @Test
    void a_formula_is_kept_as_text_and_neutralised_on_the_way_out() {
        desk.take(sample.bad());

        assertThat(desk.contract(sample.mark() + "第３号").getString("title")).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
        assertThat(new String(desk.list(sample.mark(), "text/csv"), StandardCharsets.UTF_8))
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",")
                .doesNotContain(",\"=HYPERLINK");
    }

    @Test
    void after_the_good_file_the_bad_one_does_not_rename_anybody() {
        desk.take(sample.good());

        JsonPath taken = desk.take(sample.bad());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED corporate-number-check-digit at 法人番号",
                        "2 REFUSED ends-before-start at 履行終了日",
                        "3 CHANGED formula at 件名",
                        "4 REFUSED duplicate-in-file at 契約番号",
                        "5 REFUSED no-such-day at 契約日",
                        "6 CHANGED contractor-name-differs at 委託先名称");
        JsonPath contract = desk.contract(sample.mark() + "第６号");
        assertThat(contract.getString("contractorNameAsWritten")).isEqualTo("𠮷田印刷㈱");
        assertThat(desk.request()
                        .get("/api/v1/contractors/" + contract.getString("contractorId"))
                        .jsonPath()
                        .getString("name"))
                .isEqualTo("一般社団法人みちのく速記センター");
    }

    private static String written(Map<String, Object> contract) {
        return FIELDS.stream().map(field -> cell(contract.get(field))).collect(Collectors.joining("|"));
    }

    private static String cell(Object value) {
        if (value instanceof Map<?, ?> classification) {
            return Stream.of("confidentiality", "integrity", "availability")
                    .map(classification::get)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }
        return Objects.toString(value, "");
    }
}
