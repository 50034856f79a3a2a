package org.daicho.intake;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The procurement desk, which sends its register over HTTP and looks what became of it. */
record Desk(String token) {

    static final String IMPORTS = "/api/v1/imports";
    static final String CONTRACTS = "/api/v1/contracts";

    RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    Response send(byte[] file, Map<String, String> parts) {
        RequestSpecification request = request().multiPart("file", "register.csv", file, "text/csv");
        parts.forEach(request::multiPart);
        return request.post(IMPORTS);
    }

    JsonPath take(byte[] file) {
        return send(file, Map.of()).then().statusCode(201).extract().jsonPath();
    }

    JsonPath tryOut(byte[] file) {
        return send(file, Map.of("dryRun", "true"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    ValidatableResponse refused(byte[] file) {
        return send(file, Map.of()).then().contentType("application/problem+json");
    }

    /** Rows as "1 ACCEPTED" or "2 REFUSED ends-before-start at 履行終了日", without ids, so that a trial compares with the real thing. */
    List<String> fates(JsonPath taken) {
        List<Map<String, Object>> rows = request()
                .queryParam("limit", 200)
                .get(IMPORTS + '/' + taken.getString("id") + "/rows")
                .jsonPath()
                .getList("items");
        return rows.stream().map(Desk::fate).toList();
    }

    @SuppressWarnings("unchecked")
    private static String fate(Map<String, Object> row) {
        StringBuilder fate = new StringBuilder(row.get("row") + " " + row.get("outcome"));
        for (Map<String, Object> finding : (List<Map<String, Object>>) row.get("findings")) {
            fate.append(' ').append(finding.get("code"));
            if (finding.get("column") != null) {
                fate.append(" at ").append(finding.get("column"));
            }
        }
        return fate.toString();
    }

    /** What the rows of an import made or found, in the order of the file. */
    List<Map<String, Object>> subjects(JsonPath taken, String collection) {
        List<String> ids = request()
                .get(IMPORTS + '/' + taken.getString("id") + "/rows")
                .jsonPath()
                .getList("items.subjectId");
        return ids.stream()
                .map(id -> request()
                        .get("/api/v1/" + collection + '/' + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String, Object>getMap(""))
                .toList();
    }

    JsonPath contract(String reference) {
        return request()
                .queryParam("fiscalYear", 2026)
                .get(CONTRACTS + "/by-reference/{reference}", reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<Map<String, Object>> contracts(String part) {
        return request()
                .queryParam("q", part)
                .queryParam("limit", 200)
                .get(CONTRACTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The register as it leaves the service. */
    byte[] list(String part, String mediaType) {
        return list(CONTRACTS, part, mediaType);
    }

    byte[] list(String path, String part, String mediaType) {
        return request()
                .queryParam("q", part)
                .accept(mediaType)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
