package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CloudRowsTest {

    private static final String HEADINGS = "サービス名,提供事業者,法人番号,所管課,個人情報,データ所在国,約款型,承認日,利用開始日\r\n";

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    private final RegisterFile names = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void a_row_is_refused_with_every_reason_at_once() {
        JsonPath taken = take(
                ",㈱甲,7010401067252,,たぶん,火星,約款,R8.2.30,8/4/1",
                name("一") + ",,,,無,日本・ムー大陸,無,,",
                name("二") + ",,,,無,日本,無,,",
                name("二") + ",,,,無,米国,有,,");

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 REFUSED required at サービス名 corporate-number-check-digit at 法人番号 not-yes-or-no at 個人情報"
                                + " unknown-country at データ所在国 not-yes-or-no at 約款型 not-a-date at 利用開始日 no-such-day at 承認日",
                        "2 REFUSED unknown-country at データ所在国",
                        "3 ACCEPTED",
                        "4 REFUSED duplicate-in-file at サービス名");
        assertThat(taken.getString("attention[1].findings[0].value")).isEqualTo("日本・ムー大陸");
        assertThat(taken.getString("attention[1].findings[0].message.ja")).contains("「ムー大陸」");
        assertThat(taken.getInt("attention[1].line")).isEqualTo(3);
    }

    @Test
    void countries_are_read_as_registers_write_them_and_what_is_no_country_is_not_known() {
        JsonPath taken = take(
                name("一") + ",,,,無,日本国内、ｱﾒﾘｶ合衆国,無,,",
                name("二") + ",,,,無,EU,無,,",
                name("三") + ",,,,無,日本/不明,無,,",
                name("四") + ",,,,無,jp・シンガポール,無,,",
                name("五") + ",,,,無,,無,,");

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED",
                        "2 ACCEPTED no-single-country at データ所在国",
                        "3 ACCEPTED partly-unknown at データ所在国",
                        "4 ACCEPTED",
                        "5 ACCEPTED");
        assertThat(desk.subjects(taken, "cloud-services").stream()
                        .map(service -> service.get("dataCountries") + " " + service.get("dataCountriesUnknown")))
                .containsExactly("[JP, US] false", "[] true", "[] true", "[JP, SG] false", "[] false");
    }

    @Test
    void an_approval_without_its_approver_is_taken_with_its_day_only() {
        JsonPath taken = take(name("一") + ",,,,無,日本,無,R8.3.1,R8.4.1");
        JsonPath again = take(name("一") + ",,,,無,日本,無,R8.3.1,R8.4.1");

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED approver-unknown at 承認日 not-in-order at サービス名");
        assertThat(desk.subjects(taken, "cloud-services").get(0).get("approval"))
                .hasToString("{decidedOn=2026-03-01}");
        assertThat(desk.fates(again)).containsExactly("1 UNCHANGED");
    }

    @Test
    void one_name_is_two_services_for_two_units() {
        JsonPath taken = take(
                name("一") + ",,," + names.name("総務課") + ",無,日本,無,,",
                name("一") + ",,," + names.name("施設課") + ",無,日本,無,,");

        assertThat(taken.getInt("counts.accepted")).isEqualTo(2);
        List<Object> units = desk.subjects(taken, "cloud-services").stream()
                .map(service -> service.get("unitId"))
                .toList();
        assertThat(units).doesNotContainNull().doesNotHaveDuplicates();
    }

    private String name(String suffix) {
        return names.mark() + suffix;
    }

    private JsonPath take(String... rows) {
        return desk.take((HEADINGS + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8));
    }
}
