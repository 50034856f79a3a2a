package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

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
class SampleCloudServicesTest {

    private static final String CLOUDS = "cloud-services";

    private static final List<String> FIELDS = List.of(
            "name",
            "category",
            "providerName",
            "purpose",
            "responsibleUnit",
            "classification",
            "dataCountries",
            "dataCountriesUnknown",
            "uniformTerms",
            "registrations",
            "startedOn",
            "termsReviewedOn",
            "note",
            "state");

    /** Read from the file by eye, in the order of {@link #FIELDS}. */
    private static final String EXPECTED =
            """
            Web会議サービス|クラウド|(海外事業者)|委員会・打合せ|総務課|{confidentiality=C1}|[US]|false|true|[]|2024-04-01|2024-03-15|インターネット接続系の専用端末に限る|FOUND
            人事給与クラウド|クラウド||給与計算・年末調整|総務課|{confidentiality=C3B}|[JP]|false|false|[{scheme=ISMAP, number=C99-0001-2}]|2026-04-01|2026-03-20||FOUND
            大型ごみ予約受付サイト基盤|クラウド||住民の予約受付|施設課|{confidentiality=C3B}|[JP]|false|false|[]|2026-07-01||申請中|APPLIED
            ファイル転送サービス（無料版）|クラウド|(不明)|業者との図面授受|施設課|{confidentiality=C2}|[]|true|true|[]|2023-10-01||管理者未定・承認記録なし|FOUND""";

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
    void every_field_of_every_service_arrives_as_the_file_has_it() {
        JsonPath taken = desk.take(sample.clouds());

        assertThat(taken.getString("register")).isEqualTo("CLOUD_SERVICES");
        assertThat(taken.getString("profile")).isEqualTo("cloud-services");
        assertThat(taken.getList("unmappedColumns")).isEmpty();
        List<Map<String, Object>> services = desk.subjects(taken, CLOUDS);
        assertThat(services.stream().map(SampleCloudServicesTest::written).toList())
                .containsExactly(sample.rewritten(EXPECTED).split("\n"));
        assertThat(services)
                .noneMatch(service -> service.containsKey("approval") || service.containsKey("application"));
    }

    @Test
    void what_is_doubtful_is_a_warning_and_nothing_is_invented() {
        JsonPath tried = desk.tryOut(sample.clouds());
        JsonPath taken = desk.take(sample.clouds());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED no-company at 提供事業者 unit-registered at 所管課 post-registered at 管理者職"
                                + " personal-data-unsaid at 個人情報 not-in-order at サービス名",
                        "2 ACCEPTED personal-data-unsaid at 個人情報 not-in-order at サービス名",
                        "3 ACCEPTED only-applied-for at 備考 unit-registered at 所管課"
                                + " post-registered at 管理者職 personal-data-unsaid at 個人情報",
                        "4 ACCEPTED no-company at 提供事業者 personal-data-unsaid at 個人情報 not-in-order at サービス名")
                .isEqualTo(desk.fates(tried));
        assertThat(taken.getString("attention[3].findings[2].message.ja"))
                .contains("利用の承認がありません。", "クラウドサービス管理者がいません。", "約款型のサービスでは、");
        assertThat(tried.getList("attention.subjectId")).containsOnlyNulls();
    }

    @Test
    void providers_are_the_contractors_that_the_register_of_contracts_has() {
        desk.take(sample.good());
        List<Long> before = kept.counts();

        List<Map<String, Object>> services = desk.subjects(desk.take(sample.clouds()), CLOUDS);

        assertThat(kept.counts()).isEqualTo(before);
        assertThat(services.get(0)).doesNotContainKey("contractorId");
        assertThat(services.get(1))
                .containsEntry(
                        "contractorId", desk.contract(sample.mark() + "第４号").getString("contractorId"));
        assertThat(services.get(2))
                .containsEntry(
                        "contractorId", desk.contract(sample.mark() + "第３号").getString("contractorId"));
        assertThat(services.get(3)).doesNotContainKey("contractorId");
    }

    @Test
    void managers_are_in_charge_and_where_none_is_named_nobody_is() {
        JsonPath taken = desk.take(sample.clouds());

        for (int row = 1; row <= 4; row++) {
            String id = (String) desk.subjects(taken, CLOUDS).get(row - 1).get("id");
            desk.request()
                    .get("/api/v1/" + CLOUDS + '/' + id + "/assignments")
                    .then()
                    .statusCode(200)
                    .body("items.duty", row == 4 ? empty() : contains("CLOUD_SERVICE_MANAGER"));
        }
    }

    @Test
    void the_same_file_again_changes_nothing_and_neither_does_the_list_that_leaves_the_service() {
        JsonPath first = desk.take(sample.clouds());
        String ledger = "ledger_entry where subject_type in ('cloud-service', 'contractor', 'assignment')";
        long before = kept.count(ledger);

        JsonPath again = desk.take(sample.clouds());
        byte[] list = desk.request()
                .queryParam("unitId", desk.subjects(first, CLOUDS).get(0).get("unitId"))
                .accept("text/csv;charset=windows-31j")
                .get("/api/v1/" + CLOUDS)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        JsonPath back = desk.take(list);

        assertThat(again.getInt("counts.unchanged")).isEqualTo(4);
        assertThat(back.getInt("counts.unchanged"))
                .as(desk.fates(back).toString())
                .isEqualTo(2);
        assertThat(back.getString("profile")).isEqualTo("cloud-services");
        assertThat(back.getList("unmappedColumns")).isEmpty();
        assertThat(kept.count(ledger)).isEqualTo(before);
    }

    @Test
    void a_changed_cell_changes_the_service_once() {
        desk.take(sample.clouds());
        String unit = "業者との図面授受,施設課" + sample.number();
        String changed = new String(sample.clouds(), RegisterFile.WINDOWS_31J)
                .replace("管理者未定・承認記録なし", "利用をやめる予定")
                .replace(
                        "業者との図面授受,施設課" + sample.mark().replaceAll("[^0-9]", "") + ",,",
                        "業者との図面授受,施設課" + sample.mark().replaceAll("[^0-9]", "") + ",主査,");

        JsonPath taken = desk.take(changed.getBytes(StandardCharsets.UTF_8));

        assertThat(desk.fates(taken).get(3))
                .isEqualTo("4 CHANGED no-company at 提供事業者 post-registered at 管理者職 not-in-order at サービス名");
        assertThat(taken.getInt("counts.unchanged")).isEqualTo(3);
        assertThat(desk.subjects(taken, CLOUDS).get(3)).containsEntry("note", "利用をやめる予定");
    }

    private static String written(Map<String, Object> service) {
        return FIELDS.stream()
                .map(field -> Objects.toString(service.get(field), ""))
                .collect(Collectors.joining("|"));
    }
}
