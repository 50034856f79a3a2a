package org.daicho.verification;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.shared.time.TokyoClock;

/** What the tests of this room ask of the service again and again. */
public final class Checks {

    public static final String VERIFICATIONS = "/api/v1/verifications";
    public static final String PLANS = "/api/v1/verification-plans";
    public static final String MEASURES = "/api/v1/measures";
    public static final String INCIDENTS = "/api/v1/incidents";

    public static final Map<String, Object> SOMEBODY = Map.of("name", "総務課長");

    private Checks() {}

    public static LocalDate today() {
        return LocalDate.now(TokyoClock.ZONE);
    }

    /** A verb from the present version. */
    public static Response step(String path, String verb, Object body) {
        return Api.json(body).header("If-Match", Api.tag(path)).post(path + '/' + verb);
    }

    /** Every reason of a refusal, as pointer and code. */
    public static List<String> reasons(Response refused, int status) {
        List<Map<String, String>> found = refused.then()
                .statusCode(status)
                .contentType(Api.PROBLEM)
                .extract()
                .jsonPath()
                .getList("violations");
        return found.stream()
                .map(one -> one.get("pointer") + ' ' + one.get("code"))
                .toList();
    }

    public static Map<String, Object> newVerification(String contract) {
        return Api.fields(
                "contractId",
                contract,
                "dueOn",
                today().plusMonths(6).toString(),
                "method",
                "DOCUMENT",
                "performedBy",
                SOMEBODY);
    }

    /** The path of a new verification. */
    public static String verification(String contract) {
        return VERIFICATIONS
                + '/'
                + Api.post(VERIFICATIONS, newVerification(contract)).path("id");
    }

    public static List<String> mandatoryLines(String verification) {
        return Api.get(verification + "/sheet").getList("items.findAll { it.mandatory }.code");
    }

    public static Response state(String verification, Map<String, ?> results) {
        return Api.json(results).header("If-Match", Api.tag(verification)).put(verification + "/results");
    }

    /** Every mandatory line passes, but those that are given. */
    public static void stateAll(String verification, Map<String, ?> others) {
        Map<String, Object> all = new LinkedHashMap<>();
        mandatoryLines(verification).forEach(code -> all.put(code, Map.of("result", "PASS")));
        all.putAll(others);
        state(verification, all).then().statusCode(200);
    }

    public static Map<String, Object> completion(String conclusion) {
        return Api.fields("doneOn", today().toString(), "conclusion", conclusion, "summary", "所見");
    }

    /** A verification that is done, with one failed line; its id and the line's code. */
    public static Map.Entry<String, String> failed(String contract) {
        String path = verification(contract);
        String code = mandatoryLines(path).get(0);
        stateAll(path, Map.of(code, Map.of("result", "FAIL", "note", "記録がない")));
        step(path, "complete", completion("IMPROVEMENT_NEEDED")).then().statusCode(200);
        return Map.entry(path.substring(VERIFICATIONS.length() + 1), code);
    }

    public static String evidence() {
        return Api.post("/api/v1/evidence", Map.of("kind", "OTHER", "title", "記録", "fileName", "記録.pdf"))
                .path("id");
    }

    /** A contract performed from the first to the last day, signed. */
    public static String signed(LocalDate startsOn, LocalDate endsOn, Map<String, Object> terms) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.put("startsOn", startsOn.toString());
        wanted.put("endsOn", endsOn.toString());
        wanted.putAll(terms);
        String id = Api.post(Api.CONTRACTS, wanted).path("id");
        Api.step(id, "select", Map.of("decidedOn", "2026-03-20", "decidedBy", "契約審査委員会", "reason", "最良"))
                .then()
                .statusCode(200);
        Api.stateAll(id);
        Api.step(id, "sign", Map.of("signedOn", "2026-04-01")).then().statusCode(200);
        return id;
    }
}
