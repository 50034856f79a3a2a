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
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SampleContractorsTest {

    private static final List<String> FIELDS = List.of(
            "name",
            "nameKana",
            "postalCode",
            "address",
            "representative",
            "phone",
            "email",
            "headquartersCountry",
            "majorityOwner",
            "externalsDeclaration",
            "note");

    /** Read from the file by eye, in the order of {@link #FIELDS}; # is the mark that every name gets. */
    private static final String EXPECTED =
            """
            ㈱イーハトーブ環境プラント#|ｲｰﾊﾄｰﾌﾞｶﾝｷｮｳﾌﾟﾗﾝﾄ|020-0001|岩手県盛岡市例示町1-2-3|代表取締役 岩手 太郎|019-000-0001|plant@example.jp|JP|{name=例示ホールディングス株式会社, country=JP, votingBasisPoints=6670}|{declaredOn=2026-03-27, validUntil=2027-03-31}|
            (株)ｼｽﾞｸｲｼｼｽﾃﾑｻｰﾋﾞｽ#|シズクイシシステムサービス|020-0502|岩手県岩手郡例示町4番地|代表取締役 雫石 花子|019-000-0002|system@example.jp|JP||{declaredOn=2026-04-01, validUntil=2027-03-31}|
            株式会社岩手山データ#|イワテサンデータ|020-0002|岩手県盛岡市例示町5-6|代表取締役社長 盛岡 一郎|019-000-0003|keiyaku@example.jp|JP||{declaredOn=2026-04-01, validUntil=2027-03-31}|データセンターは例示市内
            株式会社クラウド給与東日本#|クラウドキュウヨヒガシニホン|100-0001|東京都千代田区例示1-1-1|代表取締役 例示 次郎|03-0000-0001|kyuyo@example.jp|JP|{name=Example Cloud Holdings Inc., country=US, votingBasisPoints=10000}||外部主体の宣誓は依頼中
            ㈱南部広報デザイン#|ナンブコウホウデザイン|020-0003|岩手県盛岡市例示町7|代表取締役 南部 三郎|019-000-0004||JP||{declaredOn=2026-04-01}|ISMS期限要確認
            一般社団法人みちのく速記センター#|ミチノクソッキセンター|020-0004|岩手県盛岡市例示町8-1|代表理事 速記 良子|019-000-0005|sokki@example.jp|JP|||
            髙橋計器有限会社#|タカハシケイキ|020-0005|岩手県盛岡市例示町9|取締役 髙橋 四郎|019-000-0006|||||
            有限会社﨑山清掃#|サキヤマセイソウ||岩手県盛岡市例示町10|取締役 﨑山 五郎||||||
            山田商事㈱#|ヤマダショウジ|020-0006|岩手県盛岡市例示町11|代表取締役 山田 六郎|019-000-0007||JP|||同名の有限会社とは別法人
            山田商事㈲#|ヤマダショウジ|020-0007|岩手県盛岡市例示町12|取締役 山田 七郎|019-000-0008||JP|||
            北上川衛生社（個人事業）#|キタカミガワエイセイシャ|020-0008|岩手県盛岡市例示町13|北上 八郎|019-000-0009|||||個人事業主のため法人番号なし
            例示国際翻訳合同会社#|レイジコクサイホンヤク||シンガポール例示通り1|Representative Member Jane Doe||translate@example.com|SG|{name=Example Translation Pte. Ltd., country=SG, votingBasisPoints=5100}|{declaredOn=2026-10-01, validUntil=2027-09-30}|""";

    @Inject
    WhatIsKept kept;

    private final SampleFile sample = new SampleFile();
    private final Desk desk = new Desk(Api.adminToken());

    @Test
    void every_field_of_every_contractor_arrives_as_the_file_has_it() {
        JsonPath tried = desk.tryOut(sample.contractors());
        JsonPath taken = desk.take(sample.contractors());

        assertThat(taken.getString("register")).isEqualTo("CONTRACTORS");
        assertThat(taken.getString("profile")).isEqualTo("contractors");
        assertThat(taken.getString("encoding")).isEqualTo("windows-31j");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        assertThat(taken.getInt("counts.accepted")).isEqualTo(12);
        assertThat(taken.getList("attention")).isEmpty();
        assertThat(tried.<Object>get("counts")).isEqualTo(taken.get("counts"));
        List<Map<String, Object>> contractors = desk.subjects(taken, "contractors");
        assertThat(contractors.stream().map(SampleContractorsTest::written).toList())
                .containsExactly(EXPECTED.replace("#", sample.number()).split("\n"));
        assertThat(contractors.stream()
                        .map(contractor -> contractor.get("corporateNumber"))
                        .filter(Objects::nonNull))
                .hasSize(11);
    }

    @Test
    void the_same_file_again_changes_nothing_in_either_encoding_and_neither_does_the_list() {
        desk.take(sample.contractors());
        List<Long> before = kept.counts();
        String text = new String(sample.contractors(), RegisterFile.WINDOWS_31J);

        unchanged(sample.contractors());
        unchanged(text.getBytes(StandardCharsets.UTF_8));
        unchanged(desk.list(Api.CONTRACTORS, sample.number(), "text/csv"));
        unchanged(desk.list(Api.CONTRACTORS, sample.number(), "text/csv;charset=windows-31j"));

        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void contracts_find_the_contractors_of_the_register_by_their_numbers() {
        desk.take(sample.contractors());
        List<Long> before = kept.counts();

        desk.take(sample.good());

        // two of the contracts' companies are not in this register, and one has no number and, here, another name
        assertThat(kept.counts().get(1) - before.get(1)).isEqualTo(3);
    }

    private void unchanged(byte[] file) {
        JsonPath taken = desk.take(file);
        assertThat(taken.getInt("counts.unchanged"))
                .as(desk.fates(taken).toString())
                .isEqualTo(12);
        assertThat(taken.getInt("counts.rows")).isEqualTo(12);
        assertThat(taken.getList("unmappedColumns")).isEmpty();
    }

    private static String written(Map<String, Object> contractor) {
        return FIELDS.stream()
                .map(field -> Objects.toString(contractor.get(field), ""))
                .collect(Collectors.joining("|"));
    }
}
