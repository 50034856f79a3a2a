package org.daicho.verification.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.shared.time.FiscalYear;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class VerificationPlansTest {

    /** Each test has years of its own, of which its contracts may last as many as this. */
    private static final int YEARS = 4;

    /** So far away that no other test has contracts in it. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(2120, 2180));

    private final FiscalYear year = new FiscalYear(NEXT.getAndAdd(YEARS));

    @Test
    void a_year_is_planned_in_one_call_and_only_once() {
        String personal = Checks.signed(year.first(), year.last(), Map.of("personalData", true));
        String documents = Checks.signed(year.first(), year.last(), Map.of());
        String later = Checks.signed(
                year.first(),
                year.last().plusYears(3),
                Map.of("kind", "CLEANING", "classification", Map.of("confidentiality", "C1")));
        String draft = draft();

        String trial = plan(true);
        Api.admin().get(trial).then().body("dryRun", equalTo(true)).body("planned", greaterThanOrEqualTo(2));
        line(trial, personal).body("items[0].outcome", equalTo("PLANNED")).body("items[0].verificationId", nullValue());
        verifications(personal).body("items.size()", equalTo(0));

        String real = plan(false);
        Api.admin()
                .get(real)
                .then()
                .statusCode(200)
                .body("fiscalYearLabel", equalTo(year.labelJa()))
                .body("planned", greaterThanOrEqualTo(2))
                .body("skipped", greaterThanOrEqualTo(1));
        line(real, personal)
                .body("items[0].reason", equalTo("NEVER_VERIFIED"))
                .body("items[0].method", equalTo("ON_SITE"))
                .body("items[0].dueOn", equalTo(year.last().toString()))
                .body("items[0].frequency.code", equalTo("PERSONAL_DATA"))
                .body("items[0].frequency.months", equalTo(12))
                .body("items[0].frequency.verified", equalTo(false))
                .body("items[0].verificationId", notNullValue());
        line(real, documents).body("items[0].method", equalTo("DOCUMENT"));
        line(real, later)
                .body("items[0].outcome", equalTo("SKIPPED"))
                .body("items[0].reason", equalTo("DUE_LATER"))
                .body("items[0].verificationId", nullValue());
        line(real, draft).body("items.size()", equalTo(0));
        verifications(personal)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("PLANNED"))
                .body("items[0].method", equalTo("ON_SITE"));

        String again = plan(false);
        Api.admin().get(again).then().body("planned", equalTo(0));
        line(again, personal).body("items[0].reason", equalTo("ALREADY_PLANNED"));
        verifications(personal).body("items.size()", equalTo(1));
    }

    @Test
    void the_lines_go_on_by_cursor_and_come_as_a_file() {
        String one = Checks.signed(year.first(), year.last(), Map.of());
        String other = Checks.signed(year.first(), year.first().plusMonths(1), Map.of());
        String plan = plan(false);
        var first = Api.admin()
                .queryParam("limit", 1)
                .get(plan + "/lines")
                .then()
                .statusCode(200)
                .body("items.contractId", contains(other))
                .extract()
                .jsonPath();
        Api.admin()
                .queryParam("cursor", first.getString("next"))
                .queryParam("limit", 200)
                .get(plan + "/lines")
                .then()
                .body("items.contractId", hasItem(one));
        Api.admin()
                .accept("text/csv")
                .queryParam("outcome", "PLANNED")
                .get(plan + "/lines")
                .then()
                .body(containsString(one + ",予定,まだ確認を行っていないため,書面," + year.last() + ",12か月"));
        Api.admin()
                .queryParam("fiscalYear", year.year())
                .get(Checks.PLANS)
                .then()
                .body("items.id", hasItem(plan.substring(Checks.PLANS.length() + 1)));
        Api.admin().get(plan + "/history").then().body("items.verb", contains("created"));
    }

    @Test
    void a_year_must_be_named() {
        Api.json(Map.of())
                .post(Checks.PLANS)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/fiscalYear"));
        Api.json(Map.of("fiscalYear", 1)).post(Checks.PLANS).then().statusCode(400);
    }

    private String draft() {
        Map<String, Object> terms = Api.newContract(Api.contractor());
        terms.put("startsOn", year.first().toString());
        terms.put("endsOn", year.last().toString());
        return Api.post(Api.CONTRACTS, terms).path("id");
    }

    private String plan(boolean dryRun) {
        return Checks.PLANS
                + '/'
                + Api.post(Checks.PLANS, Map.of("fiscalYear", year.year(), "dryRun", dryRun))
                        .path("id");
    }

    private static ValidatableResponse line(String plan, String contract) {
        return Api.admin()
                .queryParam("contractId", contract)
                .get(plan + "/lines")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse verifications(String contract) {
        return Api.admin()
                .queryParam("contractId", contract)
                .get(Checks.VERIFICATIONS)
                .then()
                .statusCode(200);
    }
}
