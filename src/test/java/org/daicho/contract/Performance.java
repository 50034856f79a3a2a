package org.daicho.contract;

import static org.daicho.Api.fields;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.daicho.Api;

/** Contracts on their way through performance, for the tests of what happens there. */
public final class Performance {

    private static final Map<String, Object> DECISION =
            Map.of("decidedOn", "2026-03-20", "decidedBy", "契約審査委員会", "reason", "最良");

    private Performance() {}

    /** A contract in performance. @param more terms beside or instead of the usual ones */
    public static String active(Map<String, Object> more) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.putAll(more);
        String id = Api.post(Api.CONTRACTS, wanted).path("id");
        Api.step(id, "select", DECISION).then().statusCode(200);
        Api.stateAll(id);
        Api.step(id, "sign", Map.of("signedOn", "2026-04-01")).then().statusCode(200);
        Api.step(id, "activate", Map.of()).then().statusCode(200);
        return id;
    }

    public static String ending(Map<String, Object> more) {
        String id = active(more);
        Api.step(id, "end", Map.of("reason", "期間満了", "endedOn", "2026-10-31"))
                .then()
                .statusCode(200);
        return id;
    }

    public static void inspected(String contract) {
        Api.json(inspection()).put(path(contract) + "/inspection").then().statusCode(201);
    }

    public static Map<String, Object> inspection() {
        return fields(
                "inspectedOn",
                "2026-10-31",
                "inspector",
                fields("name", "総務課長"),
                "result",
                "PASSED",
                "securityConfirmed",
                true);
    }

    public static Map<String, Object> delivery() {
        return fields("what", "検針対象者一覧", "myNumber", false, "medium", "TRANSMISSION", "deliveredOn", "2026-04-05");
    }

    public static Map<String, Object> disposal(List<String> evidence, String... deliveries) {
        return fields(
                "kind",
                "ERASED",
                "method",
                "SANITIZE_COMMAND",
                "medium",
                "SERVER",
                "doneOn",
                "2026-10-31",
                "performedBy",
                "株式会社試験",
                "evidenceIds",
                evidence,
                "deliveryIds",
                List.of(deliveries));
    }

    public static String evidence(String contract) {
        return Api.post(
                        "/api/v1/evidence",
                        fields(
                                "title",
                                "消去証明書",
                                "kind",
                                "OTHER",
                                "fileName",
                                "証明書.pdf",
                                "subjects",
                                List.of(fields("type", "CONTRACT", "id", contract))))
                .path("id");
    }

    public static String path(String contract) {
        return Api.CONTRACTS + '/' + contract;
    }

    /** Every reason of a refusal, as its place and its code. */
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
}
