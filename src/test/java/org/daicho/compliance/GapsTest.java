package org.daicho.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.compliance.keeping.GapSweep;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GapsTest {

    private static final String GAPS = "/api/v1/gaps";
    private static final String UNITS = "/api/v1/organization-units";
    private static final String POSTS = "/api/v1/posts";
    private static final String PEOPLE = "/api/v1/people";

    @Inject
    GapSweep sweep;

    @Test
    void a_draft_whose_work_has_begun_shows_everything_that_is_missing() {
        String contract = Api.contract();
        assertThat(rules(contract, "on=2026-06-01"))
                .contains(
                        "CONTRACT_SELECTION_MISSING",
                        "CONTRACT_UNSIGNED",
                        "CONTRACT_CLAUSE_MISSING",
                        "CONTRACT_VERIFICATION_UNPLANNED")
                .doesNotContain("CONTRACT_DISPOSAL_UNPROVED", "CONTRACT_OVERRUN");
        assertThat(rules(contract, "on=2026-03-31")).isEmpty();
        assertThat(rules(contract, "on=2027-04-01"))
                .contains("CONTRACT_DISPOSAL_UNPROVED", "CONTRACT_INSPECTION_MISSING")
                .doesNotContain("CONTRACT_VERIFICATION_UNPLANNED");
    }

    @Test
    void a_gap_closes_with_the_change_that_mends_it_and_the_past_remembers_it() {
        String contract = Api.contract();
        Instant before = Instant.now();
        Api.step(contract, "select", Api.fields("decidedOn", "2026-03-20", "decidedBy", "委員会", "reason", "基準を満たす"))
                .then()
                .statusCode(200);
        assertThat(rules(contract, "on=2026-06-01")).doesNotContain("CONTRACT_SELECTION_MISSING");
        Api.stateAll(contract);
        assertThat(rules(contract, "on=2026-06-01")).doesNotContain("CONTRACT_CLAUSE_MISSING");
        assertThat(rules(contract, "on=2026-06-01&asOf=" + before))
                .contains("CONTRACT_SELECTION_MISSING", "CONTRACT_CLAUSE_MISSING");
    }

    @Test
    void an_owner_answers_as_long_as_the_post_has_a_holder() {
        String unit = Api.unique("施設課");
        var wanted = Api.newContract(Api.contractor());
        wanted.put("responsibleUnit", unit);
        wanted.put("ownerPost", "施設課長");
        String contract = Api.post(Api.CONTRACTS, wanted).path("id");
        assertThat(rules(contract, "on=2026-06-01"))
                .contains("CONTRACT_OWNER_VACANT")
                .doesNotContain("CONTRACT_OWNER_MISSING");
        String unitId = Api.get(UNITS + "?q=" + unit).getString("items[0].id");
        String post = Api.get(POSTS + "?unitId=" + unitId).getString("items[0].id");
        String person = Api.post(PEOPLE, Api.fields("name", Api.unique("佐藤"))).path("id");
        Api.post(
                POSTS + '/' + post + "/holders",
                Api.fields("personId", person, "fromOn", "2026-04-01", "untilOn", "2026-09-30"));
        assertThat(rules(contract, "on=2026-06-01")).doesNotContain("CONTRACT_OWNER_VACANT");
        assertThat(rules(contract, "on=2026-10-01")).contains("CONTRACT_OWNER_VACANT");
        Api.admin()
                .get(GAPS + "?on=2026-06-01&postId=" + post)
                .then()
                .statusCode(200)
                .body("items.contractId", everyItem(equalTo(contract)))
                .body("items.rule", hasItem("CONTRACT_UNSIGNED"));
        Api.admin().get(GAPS + "?on=2026-06-01&personId=" + person).then().body("items.contractId", hasItem(contract));
        Api.admin()
                .get(GAPS + "?on=2026-10-01&personId=" + person)
                .then()
                .body("items.contractId", not(hasItem(contract)));
        Api.admin()
                .get("/api/v1/people/" + person + "/gaps?on=2026-06-01")
                .then()
                .statusCode(200)
                .body("items.contractId", hasItem(contract));
        Api.admin().get(UNITS + '/' + unitId + "/gaps").then().statusCode(200);
    }

    @Test
    void a_renewal_about_which_nobody_has_decided_the_ordinance_is_a_gap_from_its_first_day_on() {
        var wanted = Api.newContract(Api.contractor());
        wanted.putAll(Api.fields("startsOn", "2026-10-01", "endsOn", "2027-09-30", "renewal", "AUTOMATIC"));
        String contract = Api.post(Api.CONTRACTS, wanted).path("id");
        String undecided = "CONTRACT_ORDINANCE_UNDECIDED";

        assertThat(rules(contract, "on=2026-10-01")).contains(undecided);
        assertThat(rules(contract, "on=2026-09-30")).doesNotContain(undecided);
        Api.admin()
                .get("/api/v1/gaps?on=2026-10-01&rule=" + undecided + "&contractId=" + contract)
                .then()
                .body("items.dueOn", hasItem("2027-06-30"));
        Api.step(
                        contract,
                        "decide-ordinance",
                        Api.fields(
                                "applies",
                                "APPLIES",
                                "decidedOn",
                                "2026-10-01",
                                "decidedBy",
                                Api.fields("name", "事務局長"),
                                "reason",
                                "更新の都度、新しい契約とみるため"))
                .then()
                .statusCode(200);
        assertThat(rules(contract, "on=2026-10-01")).doesNotContain(undecided);
        assertThat(rules(Api.contract(), "on=2027-03-31")).doesNotContain(undecided);
    }

    @Test
    void gaps_are_listed_worst_first_counted_and_filtered() {
        String contract = Api.contract();
        List<String> severities =
                Api.get(GAPS + "?on=2026-06-01&contractId=" + contract).getList("items.severity");
        assertThat(severities).isSortedAccordingTo((one, other) -> rank(other) - rank(one));
        Map<String, Object> counts =
                Api.get(GAPS + "/counts?on=2026-06-01&contractId=" + contract).getMap("$");
        assertThat(counts.get("total")).isEqualTo(severities.size());
        Api.admin()
                .get(GAPS + "?on=2026-06-01&minimumSeverity=HIGH&contractId=" + contract)
                .then()
                .body("items.severity", everyItem(equalTo("HIGH")));
        Api.admin()
                .get(GAPS + "?on=2027-04-01&dueBefore=2027-03-31&dueAfter=2027-03-31&sort=dueOn&contractId=" + contract)
                .then()
                .body("items.rule", hasItem("CONTRACT_DISPOSAL_UNPROVED"));
        Api.admin()
                .get(GAPS + "?rule=NONE_SUCH")
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("unknown-rule"));
        Api.admin().get(GAPS + "?severity=AWFUL").then().statusCode(400);
        Api.admin().get(GAPS + "?on=yesterday").then().statusCode(400);
        Api.admin()
                .get("/api/v1/contracts/00000000-0000-7000-8000-000000000000/gaps")
                .then()
                .statusCode(404);
        Api.admin()
                .header("Accept", "text/csv;charset=windows-31j")
                .get(GAPS + "?on=2026-06-01&contractId=" + contract)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=windows-31j");
    }

    @Test
    void a_list_of_gaps_goes_on_where_the_page_before_ended() {
        String contract = Api.contract();
        String path = GAPS + "?on=2026-06-01&contractId=" + contract + "&limit=1";
        List<String> all =
                Api.get(GAPS + "?on=2026-06-01&contractId=" + contract).getList("items.id");
        List<String> paged = new java.util.ArrayList<>();
        String cursor = null;
        do {
            var page = Api.get(cursor == null ? path : path + "&cursor=" + cursor);
            paged.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(paged).isEqualTo(all);
    }

    /** The first sweep is for tests of other rooms that write by SQL, which no ledger hears of. */
    @Test
    void a_sweep_over_everything_finds_what_the_changes_have_kept() {
        sweep.everything();
        String contract = Api.contract();
        Api.stateAll(contract);
        assertThat(sweep.everything()).isZero();
    }

    @Test
    void risks_are_ranked_with_their_reasons() {
        var wanted = Api.newContract(Api.contractor());
        wanted.put("myNumber", true);
        wanted.put("classification", Api.fields("confidentiality", "C3B", "availability", "A2"));
        String contract = Api.post(Api.CONTRACTS, wanted).path("id");
        Api.admin()
                .get("/api/v1/risks?on=2026-06-01&subjectId=" + contract)
                .then()
                .statusCode(200)
                .body("items[0].inherent", equalTo("CRITICAL"))
                .body("items[0].score", equalTo(12))
                .body("items[0].worstGap", equalTo("HIGH"))
                .body("items[0].reasons.ja", hasItem("特定個人情報を扱う"));
        List<Integer> scores = Api.get("/api/v1/risks?on=2026-06-01&limit=200").getList("items.score");
        assertThat(scores).isSortedAccordingTo((one, other) -> other - one);
        Api.admin()
                .get("/api/v1/risks/matrix?on=2026-06-01")
                .then()
                .statusCode(200)
                .body("items.subjects", hasItem(1));
    }

    @Test
    void a_company_behind_many_things_is_seen() {
        String contractor = Api.contractor();
        Api.post(Api.CONTRACTS, Api.newContract(contractor));
        Api.post(Api.CONTRACTS, Api.newContract(contractor));
        assertThat(Api.all("/api/v1/concentrations?atLeast=2"))
                .filteredOn(company -> contractor.equals(company.get("contractorId")))
                .extracting(company -> company.get("contracts"))
                .containsExactly(2);
    }

    @Test
    void the_figures_of_a_year_are_there_as_json_and_as_a_spreadsheet() {
        Api.contract();
        Api.admin()
                .get("/api/v1/summaries/2026/survey")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("CONTRACTS"));
        Api.admin()
                .header("Accept", "text/csv")
                .get("/api/v1/summaries/2026/survey")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8");
        List<Map<String, Object>> clauses =
                Api.get("/api/v1/summaries/2026/clauses").getList("items");
        assertThat(clauses).isNotEmpty().allSatisfy(clause -> assertThat(clause.get("contracts"))
                .isEqualTo(sum(clause, "stated", "notApplicable", "waived", "missing", "unanswered")));
        Api.admin().get("/api/v1/summaries/99/survey").then().statusCode(400);
    }

    private static int sum(Map<String, Object> of, String... names) {
        int sum = 0;
        for (String name : names) {
            sum += (Integer) of.get(name);
        }
        return sum;
    }

    private static int rank(String severity) {
        return List.of("LOW", "MEDIUM", "HIGH", "CRITICAL").indexOf(severity);
    }

    private static List<String> rules(String contract, String query) {
        return Api.get("/api/v1/contracts/" + contract + "/gaps?limit=200&" + query)
                .getList("items.rule");
    }
}
