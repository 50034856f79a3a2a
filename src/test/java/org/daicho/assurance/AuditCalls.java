package org.daicho.assurance;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daicho.Api;

/** Audits as their callers see them. */
public final class AuditCalls {

    public static final String PLANS = "/api/v1/audit-plans";
    public static final String AUDITS = "/api/v1/audits";
    public static final String FINDINGS = "/api/v1/findings";

    private AuditCalls() {}

    public static Map<String, Object> newMediumTermPlan() {
        return Api.fields(
                "kind",
                "MEDIUM_TERM",
                "title",
                Api.unique("中期計画"),
                "fromFiscalYear",
                2025,
                "policy",
                "委託管理を重点とする。",
                "themes",
                List.of("委託", "クラウド"));
    }

    public static Map<String, Object> newAnnualPlan(String mediumTerm) {
        return Api.fields(
                "kind",
                "ANNUAL",
                "title",
                Api.unique("年度計画"),
                "fiscalYear",
                2026,
                "mediumTermPlanId",
                mediumTerm,
                "policy",
                "委託管理を重点とする。",
                "timing",
                "10月から11月まで");
    }

    public static Map<String, Object> approval() {
        return Map.of("by", Staff.named("情報セキュリティ委員会"), "on", "2026-04-10");
    }

    /** An approved annual plan for 2026. */
    public static String plan() {
        String mediumTerm = Api.post(PLANS, newMediumTermPlan()).path("id");
        verb(PLANS, mediumTerm, "approve", approval()).then().statusCode(200);
        String annual = Api.post(PLANS, newAnnualPlan(mediumTerm)).path("id");
        verb(PLANS, annual, "approve", approval()).then().statusCode(200);
        return annual;
    }

    /** Of a contract, by somebody from outside. */
    public static Map<String, Object> newAudit(String contract) {
        return Api.fields(
                "planId",
                plan(),
                "title",
                Api.unique("委託の監査"),
                "fiscalYear",
                2026,
                "kind",
                "EXTERNAL",
                "scope",
                List.of(Map.of("type", "CONTRACT", "id", contract)),
                "startsOn",
                "2026-10-01",
                "endsOn",
                "2026-12-10",
                "auditors",
                List.of(Map.of("who", Staff.named("監査法人"), "lead", true)));
    }

    /** In progress. */
    public static String startedAudit() {
        String id = Api.post(AUDITS, newAudit(Api.contract())).path("id");
        verb(AUDITS, id, "start", null).then().statusCode(200);
        return id;
    }

    public static Map<String, Object> report() {
        return Api.fields("reportedOn", "2026-12-20", "opinionKind", "ADVISORY", "opinion", "承認の記録を残すことを助言する。");
    }

    public static Map<String, Object> newFinding() {
        return Api.fields(
                "title",
                Api.unique("承認記録がない"),
                "criterion",
                "CL-08",
                "condition",
                "3件の契約で記録がない。",
                "severity",
                "MEDIUM",
                "responsible",
                Staff.named("総務課長"),
                "dueOn",
                "2027-01-31");
    }

    public static String finding(String audit) {
        return Api.post(AUDITS + '/' + audit + "/findings", newFinding()).path("id");
    }

    public static Map<String, Object> answer() {
        return Map.of("response", "指摘のとおりである。", "plan", "1月末までに登録する。", "respondedOn", "2026-12-25");
    }

    public static Map<String, Object> followUp(String result) {
        return Map.of("result", result, "on", "2027-02-10", "by", Staff.named("監査法人"));
    }

    /** From the present version. @param body null for a verb without one */
    public static Response verb(String path, String id, String verb, Object body) {
        var call = body == null ? Api.admin().noContentType() : Api.json(body);
        return call.header("If-Match", Api.tag(path + '/' + id)).post(path + '/' + id + '/' + verb);
    }
}
