package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contracts by the pages alone: registered, stated, taken through their steps. */
@QuarkusTest
class ContractFormsTest {

    private static final String NEW = "/portal/contracts/new";

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void the_contractor_is_found_by_its_name_and_the_contract_registered() {
        String contractor = Api.contractor();
        String name = Api.get(Api.CONTRACTORS + '/' + contractor).getString("name");
        String reference = Api.unique("様") + "号";

        Response found =
                clerk.send(clerk.page(NEW), "reference", reference, "contractorName", name, "find", "contractorName");

        assertThat(found.statusCode()).isEqualTo(200);
        Document choose = Jsoup.parse(found.asString());
        assertThat(choose.select("[role=alert]")).isEmpty();
        assertThat(choose.select("input[name=contractorId]").eachAttr("value")).containsExactly(contractor);
        assertThat(Browser.fields(choose)).containsEntry("reference", List.of(reference));
        Document contract = clerk.follow(clerk.send(
                choose,
                "contractorId",
                contractor,
                "fiscalYear",
                "令和8年度",
                "title",
                "計量システム保守",
                "kind",
                "SYSTEM_MAINTENANCE",
                "startsOn",
                "R8.4.1",
                "endsOn",
                "令和９年３月３１日",
                "amount",
                "2,640,000円",
                "personalData",
                "true",
                "myNumber",
                "false",
                "classification.confidentiality",
                "C2"));
        assertThat(contract.select("#terms").text()).contains("2,640,000円", "令和9年3月31日", name);
        assertThat(contract.select("p.done").text()).isEqualTo("登録しました。");
    }

    @Test
    void what_the_form_of_a_contract_does_not_ask_stays() {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("termBasis", "SINGLE_YEAR");
        String id = Api.post(Api.CONTRACTS, wanted).jsonPath().getString("id");
        String path = "/portal/contracts/" + id;

        clerk.follow(clerk.send(clerk.page(path + "/change"), "note", "前年度からの継続", "classification.integrity", "I2"));

        Map<String, Object> changed = Api.get(Api.CONTRACTS + '/' + id).getMap("");
        assertThat(changed).containsEntry("note", "前年度からの継続").containsEntry("termBasis", "SINGLE_YEAR");
        assertThat(changed.get("classification")).isEqualTo(Map.of("confidentiality", "C2", "integrity", "I2"));
        assertThat(changed).containsEntry("title", wanted.get("title"));
    }

    @Test
    void clauses_are_stated_on_one_page_and_what_is_missing_is_said_at_its_field() {
        String id = Api.contract();
        String path = "/portal/contracts/" + id;
        List<String> codes = Api.mandatory(id);
        Document form = clerk.page(path + "/clauses");

        Response refused = clerk.send(form, codes.get(0) + ".status", "STATED", codes.get(1) + ".reason", "再委託がないため");

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] a").eachAttr("href")).contains("#form-" + codes.get(1) + ".status");
        Document contract = clerk.follow(clerk.send(
                page, codes.get(0) + ".articleReference", "第5条", codes.get(1) + ".status", "NOT_APPLICABLE"));
        assertThat(contract.select("#clauses tbody tr").eachText())
                .anyMatch(row -> row.startsWith(codes.get(0)) && row.contains("記載あり") && row.endsWith("第5条"));
        assertThat(Api.get(Api.CONTRACTS + '/' + id + "/clauses")
                        .getList("items.findAll { it.statement != null }.code"))
                .containsExactlyInAnyOrder(codes.get(0), codes.get(1));
    }

    @Test
    void a_contract_is_taken_through_its_steps_and_refusals_say_why() {
        String id = Api.contract();
        String path = "/portal/contracts/" + id;
        assertThat(clerk.page(path).select("#doing a").eachAttr("href"))
                .contains(path + "/steps/select", path + "/steps/cancel")
                .doesNotContain(path + "/steps/sign");
        clerk.follow(clerk.send(
                clerk.page(path + "/steps/select"),
                "decidedOn",
                "R8.3.20",
                "decidedBy",
                "契約審査委員会",
                "reason",
                "基準を満たすため"));

        Response refused = clerk.send(clerk.page(path + "/steps/sign"), "signedOn", "R8.4.1");

        assertThat(refused.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("[role=alert] li")).isNotEmpty();
        assertThat(Browser.fields(page)).containsEntry("signedOn", List.of("R8.4.1"));
        Api.stateAll(id);
        Response stale = clerk.send(page);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(clerk.follow(clerk.send(Jsoup.parse(stale.asString())))
                        .select("#terms")
                        .text())
                .contains("締結済");
    }

    @Test
    void no_step_leads_out_of_a_state_that_has_none() {
        String path = "/portal/contracts/" + Api.contract();

        Document cancelled = clerk.follow(clerk.send(clerk.page(path + "/steps/cancel"), "reason", "入札不調のため"));

        assertThat(cancelled.select("#terms").text()).contains("取りやめ");
        assertThat(cancelled.select("#doing")).isEmpty();
        assertThat(clerk.asks().get(path + "/steps/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_handed_over_is_recorded_and_returned() {
        String id = Api.contract();
        String records = "/portal/contracts/" + id + "/records/";
        String what = Api.unique("検針対象者一覧");
        clerk.follow(clerk.send(
                clerk.page(records + "delivery"),
                "what",
                what,
                "myNumber",
                "false",
                "medium",
                "PAPER",
                "personsAffected",
                "5,400",
                "deliveredOn",
                "R8.4.5"));
        Document form = clerk.page(records + "disposal");
        String delivery = form.select("input[name=deliveryIds]").attr("value");
        assertThat(form.select("#form-deliveryIds label").text()).contains(what, "令和8年4月5日");

        clerk.follow(clerk.send(
                form,
                "deliveryIds",
                delivery,
                "kind",
                "RETURNED",
                "medium",
                "PAPER",
                "doneOn",
                "R8.6.30",
                "performedBy",
                "株式会社岩手山データ"));

        assertThat(Api.get(Api.CONTRACTS + '/' + id + "/disposals").getList("items[0].deliveryIds"))
                .containsExactly(delivery);
        assertThat(clerk.page(records + "disposal").select("input[name=deliveryIds]"))
                .isEmpty();
    }

    @Test
    void more_than_one_page_of_a_list_can_be_returned_and_a_form_that_shows_not_all_says_so() {
        String id = Api.contract();
        String path = Api.CONTRACTS + '/' + id + "/deliveries";
        Map<String, Object> delivery =
                Map.of("what", "検針対象者一覧", "myNumber", false, "medium", "PAPER", "deliveredOn", "2026-04-05");
        for (int i = 0; i < 51; i++) {
            Api.post(path, delivery);
        }
        String form = "/portal/contracts/" + id + "/records/disposal";

        assertThat(clerk.page(form).select("input[name=deliveryIds]")).hasSize(51);
        assertThat(clerk.page(form).select("#form-deliveryIds-help")).isEmpty();
        for (int i = 51; i < 201; i++) {
            Api.post(path, delivery);
        }
        assertThat(clerk.page(form).select("input[name=deliveryIds]")).hasSize(200);
        assertThat(clerk.page(form).select("#form-deliveryIds-help").text()).contains("200件まで");
    }

    @Test
    void a_request_to_subcontract_is_recorded_and_waits_to_be_decided() {
        String id = Api.contract();
        String name = Api.unique("運用");

        clerk.follow(clerk.send(
                clerk.page("/portal/contracts/" + id + "/records/subcontract"),
                "contractorName",
                name,
                "work",
                "夜間の監視",
                "personalData",
                "false",
                "myNumber",
                "false",
                "requestedOn",
                "R8.4.10"));

        assertThat(Api.get(Api.CONTRACTS + '/' + id + "/subcontracts").getList("items.contractorName"))
                .containsExactly(name);
    }
}
