package org.daicho.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.AuditCalls;
import org.daicho.assurance.Staff;
import org.daicho.shared.time.FiscalYear;
import org.daicho.shared.time.TokyoClock;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class YearlyReportTest {

    /** Whoever belongs to a unit is told what belongs to it; so what this test has made can be counted by hand. */
    @Test
    void contracts_checks_measures_and_incidents_are_counted_as_they_are() {
        String unit = Api.unique("課");
        String system = contract(unit, Map.of("kind", "SYSTEM_OPERATION", "amount", 1_100_000));
        contract(unit, Map.of("kind", "CLEANING", "amount", 2_200_000, "personalData", true));
        String cancelled = contract(unit, Map.of("kind", "CLEANING", "amount", 9_000_000));
        Api.step(cancelled, "cancel", Map.of("reason", "予算が成立しなかったため")).then().statusCode(200);
        contract(
                unit,
                Map.of(
                        "fiscalYear", year().year() - 3,
                        "startsOn", year().first().minusYears(3).toString(),
                        "endsOn", year().last().minusYears(3).toString()));
        Checks.failed(system);
        verification(system, year().last());
        verification(system, year().last().plusYears(1));
        Api.post(Checks.MEASURES, measure(system, "HIGH"));
        Api.post(Checks.MEASURES, measure(system, "LOW"));
        Api.post(Checks.INCIDENTS, incident(system, "LOSS"));

        Map<String, Long> figures = figures(member(system));

        assertThat(figures)
                .containsEntry("CONTRACTS_ALL", 2L)
                .containsEntry("CONTRACTS_SYSTEM_OPERATION", 1L)
                .containsEntry("CONTRACTS_CLEANING", 1L)
                .containsEntry("CONTRACTS_DISPOSAL", 0L)
                .containsEntry("CONTRACTS_AMOUNT", 3_300_000L)
                .containsEntry("CONTRACTS_PERSONAL_DATA", 1L)
                .containsEntry("CONTRACTS_MY_NUMBER", 0L)
                .containsEntry("CONTRACTS_CHECKED", 1L)
                .containsEntry("CONTRACTS_ENDING", 2L)
                .containsEntry("CHECKS_DONE", 1L)
                .containsEntry("CHECKS_GOOD", 0L)
                .containsEntry("CHECKS_IMPROVEMENT_NEEDED", 1L)
                .containsEntry("CHECKS_OVERDUE", 0L)
                .containsEntry("CHECKS_AHEAD", 1L)
                .containsEntry("MEASURES_ALL", 2L)
                .containsEntry("MEASURES_HIGH", 1L)
                .containsEntry("MEASURES_LOW", 1L)
                .containsEntry("MEASURES_OPEN", 2L)
                .containsEntry("MEASURES_CLOSED", 0L)
                .containsEntry("INCIDENTS_ALL", 1L)
                .containsEntry("INCIDENTS_LOSS", 1L)
                .containsEntry("INCIDENTS_LEAK", 0L)
                .containsEntry("INCIDENTS_CLOSED", 0L);
    }

    @Test
    void gaps_come_and_go_and_none_is_lost_in_between() {
        String contract = contract(Api.unique("課"), Map.of());
        String member = member(contract);
        // the year that is over has all its days behind it, on whatever day this is run
        FiscalYear over = new FiscalYear(year().year() - 1);
        Map<String, Long> before = figures(Api.as(member).get(report(over)));
        LocalDate first = over.first();
        gap(contract, "GONE", first.plusDays(2), first.plusDays(2), first.plusDays(20), 3);
        gap(contract, "GONE_THE_SAME_DAY", first.plusDays(2), first.plusDays(3), first.plusDays(3), 3);
        gap(contract, "FROM_BEFORE_AND_GONE", first.minusYears(1), first.minusYears(1), first.plusDays(1), 2);
        gap(contract, "LONG_GONE", first.minusYears(2), first.minusYears(2), first.minusYears(1), 4);

        Map<String, Long> then = figures(Api.as(member).get(report(over)));

        assertThat(difference(before, then, "GAPS_"))
                .isEqualTo(Map.of("GAPS_OPENED", 1L, "GAPS_OPENED_HIGH", 1L, "GAPS_BEFORE", 1L, "GAPS_CLOSED", 2L));
        assertNoneIsLost(then);
        List<String> open = Api.as(member)
                .get("/api/v1/gaps?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.opensOn");
        assertThat(open).isNotEmpty();
        Map<String, Long> now = figures(member);
        assertThat(now).containsEntry("GAPS_REMAINING", (long) open.size());
        assertNoneIsLost(now);
    }

    private static void assertNoneIsLost(Map<String, Long> figures) {
        assertThat(figures.get("GAPS_BEFORE") + figures.get("GAPS_OPENED"))
                .isEqualTo(figures.get("GAPS_CLOSED") + figures.get("GAPS_REMAINING"));
    }

    @Test
    void audits_findings_and_self_inspection_are_counted_by_their_fiscal_year() {
        String report = "/api/v1/reports/fiscal-years/2026";
        Map<String, Long> before = figures(Api.admin().get(report));
        String audit = AuditCalls.startedAudit();
        AuditCalls.finding(audit);
        AuditCalls.finding(audit);
        AuditCalls.verb(AuditCalls.AUDITS, audit, "report", AuditCalls.report())
                .then()
                .statusCode(200);
        selfInspection();

        Map<String, Long> after = figures(Api.admin().get(report));

        assertThat(difference(before, after, "AUDITS_")).isEqualTo(Map.of("AUDITS_ALL", 1L, "AUDITS_REPORTED", 1L));
        assertThat(difference(before, after, "FINDINGS_"))
                .isEqualTo(Map.of("FINDINGS_ALL", 2L, "FINDINGS_MEDIUM", 2L, "FINDINGS_OPEN", 2L));
        assertThat(difference(before, after, "SELF_"))
                .isEqualTo(Map.of(
                        "SELF_INSPECTION_ROUNDS", 1L,
                        "SELF_INSPECTION_SHEETS", 2L,
                        "SELF_INSPECTION_SUBMITTED", 1L,
                        "SELF_INSPECTION_MISSING", 1L,
                        "SELF_INSPECTION_CONFORMING", 1L,
                        "SELF_INSPECTION_NOT_CONFORMING", 1L));
    }

    @Test
    void whoever_may_not_list_a_thing_is_not_told_how_many_there_are() {
        String member = member(contract(Api.unique("課"), Map.of()));

        List<String> shown = Api.as(member).get(report(year())).path("sections.code");

        assertThat(shown).contains("CONTRACTS", "GAPS").doesNotContain("AUDITS", "FINDINGS");
        assertThat(Api.admin().get(report(year())).<List<String>>path("sections.code"))
                .contains("AUDITS", "FINDINGS");
        Api.as(Api.token("MONITORING"))
                .get(report(year()))
                .then()
                .statusCode(403)
                .contentType(Api.PROBLEM);
        Api.nobody().get(report(year())).then().statusCode(401);
        Api.admin()
                .get("/api/v1/reports/fiscal-years/1949")
                .then()
                .statusCode(400)
                .contentType(Api.PROBLEM);
    }

    @Test
    void the_page_says_the_same_in_japanese_and_english() {
        Response page = Api.as(member(contract(Api.unique("課"), Map.of("amount", 1_234_567))))
                .get(report(year()) + "/report.html");

        page.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=utf-8"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        assertThat(new String(page.asByteArray(), StandardCharsets.UTF_8))
                .contains(year().labelJa() + " 外部委託の年次報告", "fiscal year " + year().year(), "1,234,567", "情報システム保守")
                .contains(
                        "<th scope=\"row\">委託契約の件数 <small lang=\"en\">Contracts</small></th><td class=\"number\">1</td>")
                .doesNotContain("<script", "src=", "href=");
    }

    private static FiscalYear year() {
        return FiscalYear.of(Checks.today());
    }

    private static String report(FiscalYear year) {
        return "/api/v1/reports/fiscal-years/" + year.year();
    }

    private static String contract(String unit, Map<String, Object> terms) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("fiscalYear", year().year());
        wanted.put("startsOn", year().first().toString());
        wanted.put("endsOn", year().last().toString());
        wanted.put("responsibleUnit", unit);
        wanted.putAll(terms);
        return Api.post(Api.CONTRACTS, wanted).path("id");
    }

    private static void verification(String contract, LocalDate due) {
        Map<String, Object> wanted = Checks.newVerification(contract);
        wanted.put("dueOn", due.toString());
        Api.post(Checks.VERIFICATIONS, wanted);
    }

    private static Map<String, Object> measure(String contract, String severity) {
        return Api.fields(
                "contractId",
                contract,
                "reason",
                "点検で分かった",
                "demand",
                "記録を残すこと",
                "demandedOn",
                Checks.today().toString(),
                "dueOn",
                Checks.today().plusMonths(1).toString(),
                "severity",
                severity,
                "responsible",
                Checks.SOMEBODY);
    }

    private static Map<String, Object> incident(String contract, String kind) {
        return Api.fields(
                "kind",
                kind,
                "title",
                Api.unique("紛失"),
                "description",
                "名簿が見当たらない。",
                "contractId",
                contract,
                "noticedAt",
                Checks.today().atStartOfDay(TokyoClock.ZONE).toInstant().toString(),
                "personalData",
                false,
                "myNumber",
                false,
                "wrongful",
                false);
    }

    /** A gap that the register knew from one day on and no longer knows since another. */
    private static void gap(
            String contract, String rule, LocalDate opens, LocalDate from, LocalDate until, int severity) {
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery(
                        """
                        insert into gap (rule, severity, anchor_type, anchor_id, subject_type, subject_id, contract_id, label,
                          opens_on, due_order, details, hash, recorded_from, recorded_until)
                        values (?1, ?2, 'contract', ?3, 'contract', ?3, ?3, '試験', ?4, date '9999-12-31', '{}', ?5, ?6, ?7)""")
                .setParameter(1, rule)
                .setParameter(2, (short) severity)
                .setParameter(3, UUID.fromString(contract))
                .setParameter(4, opens)
                .setParameter(5, UUID.randomUUID())
                .setParameter(6, from.atStartOfDay(TokyoClock.ZONE).toInstant())
                .setParameter(7, until.atTime(9, 0).atZone(TokyoClock.ZONE).toInstant())
                .executeUpdate());
    }

    /** Two posts are asked two questions; one answers, the second question not as it should be. */
    private static void selfInspection() {
        String unit = Staff.unit();
        String answering = Staff.post(unit);
        Staff.post(unit);
        String rounds = "/api/v1/self-inspections";
        String round = Api.post(
                        rounds,
                        Api.fields(
                                "title",
                                Api.unique("自己点検"),
                                "fiscalYear",
                                2026,
                                "opensOn",
                                "2026-09-01",
                                "closesOn",
                                "2026-09-30",
                                "questions",
                                List.of(question("Q1"), question("Q2")),
                                "unitIds",
                                List.of(unit)))
                .path("id");
        AuditCalls.verb(rounds, round, "open", null).then().statusCode(200);
        String sheet = rounds + '/' + round + "/sheets/" + answering;
        Api.json(Map.of("Q1", Map.of("value", "YES"), "Q2", Map.of("value", "NO", "note", "来月から")))
                .header("If-Match", Api.tag(sheet))
                .put(sheet + "/answers")
                .then()
                .statusCode(200);
        Api.json(Map.of("by", Staff.as(answering)))
                .header("If-Match", Api.tag(sheet))
                .post(sheet + "/submit")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> question(String code) {
        return Api.fields("code", code, "text", "消去証明書を受け取っていますか。", "kind", "YES_NO_NA", "expected", "YES");
    }

    private static String member(String contract) {
        String unit = Api.get(Api.CONTRACTS + '/' + contract).getString("unitId");
        return Api.post(
                        Api.TOKENS,
                        Api.fields("name", Api.unique("test"), "roles", List.of("UNIT_MEMBER"), "unitId", unit))
                .path("secret");
    }

    private static Map<String, Long> figures(String token) {
        return figures(Api.as(token).get(report(year())));
    }

    private static Map<String, Long> figures(Response report) {
        List<Map<String, Object>> all = report.then().statusCode(200).extract().path("sections.figures.flatten()");
        Map<String, Long> figures = new HashMap<>();
        all.forEach(figure -> figures.put((String) figure.get("code"), ((Number) figure.get("value")).longValue()));
        return figures;
    }

    /** What has changed of the figures that begin so. */
    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after, String beginning) {
        Map<String, Long> changed = new HashMap<>();
        after.forEach((code, value) -> {
            if (code.startsWith(beginning) && !value.equals(before.get(code))) {
                changed.put(code, value - before.get(code));
            }
        });
        return changed;
    }
}
