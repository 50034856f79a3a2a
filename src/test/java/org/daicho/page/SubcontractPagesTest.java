package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.daicho.Api;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A subcontract has a page: it is mended there until it is decided about, and ended. */
@QuarkusTest
class SubcontractPagesTest {

    @Test
    void it_is_mended_until_it_is_decided_about_and_ended() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String contract = "/portal/contracts/" + Api.contract();
        String path = requested(contract);
        String place = path.replace("/api/v1", "/portal");
        assertThat(clerk.page(contract).select("#subcontracts tbody a").eachAttr("href"))
                .contains(place);

        Document changed = clerk.follow(clerk.send(clerk.page(place + "/change"), "work", "夜間と休日の監視"));
        assertThat(changed.select("#terms").text()).contains("夜間と休日の監視", "申請中");
        assertThat(changed.select("#terms a").eachAttr("href")).contains(contract);
        assertThat(changed.select("#doing a").eachAttr("href")).contains(place + "/decide", place + "/change");
        Checks.step(
                        path,
                        "approve",
                        Map.of(
                                "decidedOn", "2026-05-10",
                                "approver", Checks.SOMEBODY,
                                "approverRole", "ASSOCIATION"))
                .then()
                .statusCode(200);
        assertThat(clerk.page(place).select("#doing a").eachAttr("href")).containsExactly(place + "/end");
        Response late = clerk.send(clerk.page(place + "/change"), "work", "別の業務");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString())
                        .selectFirst("textarea[name=work]")
                        .wholeText())
                .contains("別の業務");
        Document ended = clerk.follow(clerk.send(clerk.page(place + "/end"), "endedOn", "R8.10.31"));
        assertThat(ended.select("#terms").text()).contains("終了", "令和8年10月31日");
        assertThat(ended.select("#doing")).isEmpty();
    }

    @Test
    void who_changes_what_a_colleague_has_changed_sees_both_and_readers_change_nothing() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        Browser other = Browser.signedIn("PROCUREMENT");
        String place = requested("/portal/contracts/" + Api.contract()).replace("/api/v1", "/portal");
        Document form = clerk.page(place + "/change");
        other.follow(other.send(other.page(place + "/change"), "country", "JP"));

        Response stale = clerk.send(form, "note", "確認中");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Jsoup.parse(stale.asString()).select("#differences tbody tr").eachText())
                .anyMatch(row -> row.contains("JP"))
                .anyMatch(row -> row.contains("確認中"));
        Browser reader = Browser.signedIn("READ_ONLY");
        assertThat(reader.page(place).select("#doing")).isEmpty();
        assertThat(reader.asks().get(place + "/change").statusCode()).isEqualTo(403);
        assertThat(reader.asks().get(place + "/end").statusCode()).isEqualTo(403);
    }

    @Test
    void under_the_name_of_another_company_it_is_no_longer_the_one_of_the_register() {
        Browser clerk = Browser.signedIn("PROCUREMENT");
        String contractor = Api.contractor();
        String path = requested("/portal/contracts/" + Api.contract());
        Api.patch("*", Map.of("contractorId", contractor, "contractorName", "株式会社ABC"))
                .patch(path)
                .then()
                .statusCode(200);
        String place = path.replace("/api/v1", "/portal");
        Document form = clerk.page(place + "/change");
        assertThat(form.select("#form .note").text()).contains("結び付き");

        clerk.follow(clerk.send(form, "contractorName", "株式会社ＡＢＣ", "work", "昼間の監視"));
        assertThat(Api.get(path).getString("contractorId")).isEqualTo(contractor);
        Document changed = clerk.follow(clerk.send(clerk.page(place + "/change"), "contractorName", "株式会社別の会社"));

        assertThat(Api.get(path).getString("contractorId")).isNull();
        assertThat(changed.select("#terms").text()).contains("株式会社別の会社").doesNotContain("登録されている事業者");
        assertThat(clerk.page(place + "/change").select("#form .note").text()).doesNotContain("結び付き");
    }

    /** The path of one below this contract. */
    private static String requested(String contract) {
        return "/api/v1/subcontracts/"
                + Api.post(
                                contract.replace("/portal", "/api/v1") + "/subcontracts",
                                Api.fields(
                                        "contractorName", "株式会社再委託",
                                        "work", "夜間の監視",
                                        "personalData", false,
                                        "myNumber", false,
                                        "requestedOn", "2026-04-10"))
                        .path("id");
    }
}
