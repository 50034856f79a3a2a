package org.daicho;

import static io.restassured.config.EncoderConfig.encoderConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service as its callers see it, with fresh names and numbers so that no test meets another's leftovers. */
public final class Api {

    public static final String CONTRACTORS = "/api/v1/contractors";
    public static final String CONTRACTS = "/api/v1/contracts";
    public static final String TOKENS = "/api/v1/access-tokens";
    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";
    public static final String PROBLEM = "application/problem+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset("UTF-8")
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT));

    private Api() {}

    public static RequestSpecification as(String token) {
        return nobody().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification nobody() {
        return RestAssured.given().config(CONFIG);
    }

    public static String adminToken() {
        return ConfigProvider.getConfig().getValue("daicho.access.bootstrap-token", String.class);
    }

    public static RequestSpecification admin() {
        return as(adminToken());
    }

    public static RequestSpecification json(Object body) {
        return admin().contentType(JSON).body(text(body));
    }

    public static RequestSpecification patch(String tag, Object body) {
        return admin().contentType(MERGE_PATCH).header("If-Match", tag).body(text(body));
    }

    /** The secret of a new token with these roles. */
    public static String token(String... roles) {
        return post(TOKENS, fields("name", unique("test"), "roles", List.of(roles)))
                .jsonPath()
                .getString("secret");
    }

    public static Response post(String path, Object body) {
        return json(body).post(path).then().statusCode(201).extract().response();
    }

    /** A step of a contract's life from its present version. */
    public static Response step(String contract, String verb, Object body) {
        return json(body)
                .header("If-Match", tag(CONTRACTS + '/' + contract))
                .post(CONTRACTS + '/' + contract + '/' + verb);
    }

    public static JsonPath get(String path) {
        return admin().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Every item of a list, however many others tests have left in it. @param list its path, with a filter or an order or none */
    public static List<Map<String, Object>> all(String list) {
        String page = list + (list.contains("?") ? '&' : '?') + "limit=200";
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            JsonPath found = get(next == null ? page : page + "&cursor=" + next);
            all.addAll(found.getList("items"));
            next = found.getString("next");
        } while (next != null);
        return all;
    }

    /** What every item of a list has there, as {@code id}. */
    public static List<String> all(String list, String field) {
        return all(list).stream().map(item -> (String) item.get(field)).toList();
    }

    public static String tag(String path) {
        return admin().get(path).then().statusCode(200).extract().header("ETag");
    }

    public static String contractor() {
        return post(CONTRACTORS, newContractor()).jsonPath().getString("id");
    }

    public static Map<String, Object> newContractor() {
        return fields("name", "株式会社" + unique("試験"));
    }

    public static String contract() {
        return post(CONTRACTS, newContract(contractor())).jsonPath().getString("id");
    }

    public static Map<String, Object> newContract(String contractor) {
        return fields(
                "reference",
                unique("第") + "号",
                "fiscalYear",
                2026,
                "title",
                unique("保守業務"),
                "contractorId",
                contractor,
                "kind",
                "SYSTEM_MAINTENANCE",
                "startsOn",
                "2026-04-01",
                "endsOn",
                "2027-03-31",
                "responsibleUnit",
                "総務課",
                "ownerPost",
                "総務課長",
                "personalData",
                false,
                "myNumber",
                false,
                "classification",
                fields("confidentiality", "C2"));
    }

    /** The codes of what binds this contract. */
    public static List<String> mandatory(String contract) {
        return get(CONTRACTS + '/' + contract + "/clauses")
                .getList("items.findAll { it.obligation == 'MANDATORY' }.code");
    }

    /** States every clause that binds as being in the contract. */
    public static void stateAll(String contract) {
        Map<String, Object> all = new LinkedHashMap<>();
        mandatory(contract).forEach(code -> all.put(code, fields("status", "STATED", "articleReference", "第5条")));
        String path = CONTRACTS + '/' + contract;
        json(all).header("If-Match", tag(path)).put(path + "/clauses").then().statusCode(200);
    }

    /** A body that may be changed before it is sent. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            result.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return result;
    }

    public static String text(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Twelve random digits behind their check digit (法人番号の指定等に関する省令 2条). */
    public static String corporateNumber() {
        int[] digits = ThreadLocalRandom.current().ints(12, 0, 10).toArray();
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += digits[12 - n] * (n % 2 == 1 ? 1 : 2);
        }
        StringBuilder number = new StringBuilder().append(9 - sum % 9);
        Arrays.stream(digits).forEach(number::append);
        return number.toString();
    }
}
