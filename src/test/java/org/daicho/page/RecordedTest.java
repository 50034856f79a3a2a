package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.contract.Performance;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a contract stands on its page, and can be mended there. */
@QuarkusTest
class RecordedTest {

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void a_subcontract_stands_on_the_page_with_its_state_and_the_way_to_decide() {
        String id = Api.contract();
        String subcontract = Api.post(
                        Api.CONTRACTS + '/' + id + "/subcontracts",
                        Api.fields(
                                "contractorName",
                                "株式会社夜間運用",
                                "work",
                                "夜間の監視",
                                "personalData",
                                false,
                                "myNumber",
                                false,
                                "requestedOn",
                                "2026-04-10"))
                .path("id");
        String decide = "/portal/subcontracts/" + subcontract + "/decide";
        Document asked = clerk.page("/portal/contracts/" + id);
        assertThat(asked.select("#subcontracts tbody").text()).contains("株式会社夜間運用", "夜間の監視", "令和8年4月10日", "申請中");
        assertThat(asked.select("#subcontracts tbody a").eachAttr("href"))
                .containsExactly("/portal/subcontracts/" + subcontract, decide);

        clerk.follow(clerk.send(clerk.page(decide), "decision", "yes", "approver.name", "事務局長"));

        Document decided = clerk.page("/portal/contracts/" + id);
        assertThat(decided.select("#subcontracts tbody").text()).contains("承諾済", "事務局長");
        assertThat(decided.select("#subcontracts tbody a").eachAttr("href"))
                .containsExactly("/portal/subcontracts/" + subcontract);
        assertThat(Browser.signedIn("READ_ONLY").page("/portal/contracts/" + id).select("#subcontracts tbody tr"))
                .hasSize(1);
    }

    @Test
    void what_was_handed_over_and_returned_stands_on_the_page() {
        String id = Api.contract();
        String path = Api.CONTRACTS + '/' + id;
        String delivery = Api.post(
                        path + "/deliveries",
                        Api.fields(
                                "what",
                                "検針対象者一覧",
                                "myNumber",
                                false,
                                "medium",
                                "PAPER",
                                "personsAffected",
                                5400,
                                "deliveredOn",
                                "2026-04-05"))
                .path("id");
        Api.post(
                path + "/disposals",
                Api.fields(
                        "kind",
                        "RETURNED",
                        "medium",
                        "PAPER",
                        "doneOn",
                        "2026-06-30",
                        "performedBy",
                        "株式会社岩手山データ",
                        "deliveryIds",
                        List.of(delivery)));

        Document page = clerk.page("/portal/contracts/" + id);

        assertThat(page.select("#deliveries tbody tr").eachText())
                .hasSize(1)
                .allMatch(row -> row.contains("検針対象者一覧") && row.contains("5,400") && row.contains("令和8年4月5日"));
        assertThat(page.select("#disposals tbody tr").eachText())
                .hasSize(1)
                .allMatch(row -> row.contains("株式会社岩手山データ") && row.contains("令和8年6月30日"));
        assertThat(page.select("#inspection")).isEmpty();
    }

    @Test
    void a_final_inspection_is_mended_with_what_was_written_before() {
        String id = Api.contract();
        String form = "/portal/contracts/" + id + "/records/inspection";
        Document first = clerk.follow(clerk.send(
                clerk.page(form),
                "inspectedOn",
                "R8.10.31",
                "inspector.name",
                "施設係主任",
                "result",
                "FAILED",
                "securityConfirmed",
                "false"));
        assertThat(first.select("#inspection").text()).contains("不合格", "施設係主任");
        Document again = clerk.page(form);
        assertThat(Browser.fields(again))
                .containsEntry("inspectedOn", List.of("令和8年10月31日"))
                .containsEntry("result", List.of("FAILED"));

        Document mended = clerk.follow(clerk.send(again, "result", "PASSED", "securityConfirmed", "true"));

        assertThat(mended.select("#inspection").text()).contains("合格").doesNotContain("不合格");
        Map<String, Object> kept =
                Api.get(Api.CONTRACTS + '/' + id + "/inspection").getMap("");
        assertThat(kept)
                .containsEntry("version", 2)
                .containsEntry("result", "PASSED")
                .containsEntry("inspectedOn", "2026-10-31");
        assertThat(clerk.send(again, "result", "FAILED").statusCode()).isEqualTo(412);
    }

    @Test
    void a_clause_is_waived_by_somebody_for_a_time() {
        String id = Api.contract();
        String code = Api.mandatory(id).get(0);
        Document form = clerk.page("/portal/contracts/" + id + "/clauses");
        assertThat(form.select("form.abreast")).hasSize(1);
        assertThat(clerk.send(form, code + ".status", "WAIVED", code + ".reason", "代わりの措置があるため")
                        .statusCode())
                .isEqualTo(400);

        clerk.follow(clerk.send(
                form,
                code + ".status",
                "WAIVED",
                code + ".reason",
                "代わりの措置があるため",
                code + ".approver",
                "事務局長",
                code + ".waivedUntil",
                "R9.3.31"));

        assertThat(Api.get(Api.CONTRACTS + '/' + id + "/clauses")
                        .getMap("items.find { it.code == '" + code + "' }.statement"))
                .containsEntry("status", "WAIVED")
                .containsEntry("approver", "事務局長")
                .containsEntry("waivedUntil", "2027-03-31");
    }

    @Test
    void what_was_carried_over_is_confirmed_as_it_is() {
        String before = Performance.active(Map.of());
        String id = Api.step(
                        before,
                        "renew",
                        Api.fields(
                                "reference",
                                Api.unique("継続"),
                                "startsOn",
                                "2027-04-01",
                                "endsOn",
                                "2028-03-31",
                                "amount",
                                120))
                .path("id");
        List<String> codes = Api.mandatory(id);
        Document form = clerk.page("/portal/contracts/" + id + "/clauses");

        clerk.follow(clerk.send(form, codes.get(0) + ".confirmed", "true"));

        assertThat(Api.get(Api.CONTRACTS + '/' + id + "/clauses").getList("items.findAll { it.carriedOver }.code"))
                .contains(codes.get(1))
                .doesNotContain(codes.get(0));
    }

    @Test
    void enter_in_a_field_of_a_contract_sends_it_and_does_not_search() {
        Document form = clerk.page("/portal/contracts/new");

        assertThat(form.select("#form form button").first().attr("name")).isEmpty();
        assertThat(form.select("#form form button").first().attr("aria-hidden")).isEqualTo("true");
        assertThat(form.select("#form form button[name=find]")).hasSize(1);
    }
}
