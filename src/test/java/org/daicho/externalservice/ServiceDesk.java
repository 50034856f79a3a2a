package org.daicho.externalservice;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;

/** Whoever keeps the registers of external services: fresh services, accounts, posts, and the steps with them. */
public final class ServiceDesk {

    static final String CLOUDS = "/api/v1/cloud-services";
    static final String ACCOUNTS = "/api/v1/social-media-accounts";
    static final Map<String, Object> CLERK = Api.fields("name", "施設係主任");
    static final Map<String, Object> DIRECTOR = Api.fields("name", "事務局長");

    private ServiceDesk() {}

    static Map<String, Object> application() {
        return Api.fields("applicant", CLERK, "appliedOn", "2026-06-01", "reason", "電話を減らすため");
    }

    /** A service that lacks nothing but its approval and its manager. */
    static Map<String, Object> newCloud() {
        return Api.fields(
                "name",
                Api.unique("予約サイト"),
                "providerName",
                "株式会社岩手山データ",
                "responsibleUnit",
                "施設課",
                "classification",
                Api.fields("confidentiality", "C1"),
                "personalData",
                false,
                "myNumber",
                false,
                "uniformTerms",
                false,
                "dataCountries",
                List.of("JP"),
                "usageRule",
                Api.fields("title", "クラウドサービス利用規程"),
                "application",
                application());
    }

    static Map<String, Object> newCloud(Object... more) {
        Map<String, Object> wanted = newCloud();
        wanted.putAll(Api.fields(more));
        return wanted;
    }

    public static String cloud(Object... more) {
        return Api.post(CLOUDS, newCloud(more)).path("id");
    }

    /** An account that lacks nothing but its approval and its responsible person. */
    static Map<String, Object> newAccount(Object... more) {
        Map<String, Object> wanted = Api.fields(
                "platform",
                "X",
                "accountName",
                Api.unique("@kankyo"),
                "url",
                "https://social.example/kankyo",
                "publishingRule",
                Api.fields("information", "収集日程、施設の休業", "maximumConfidentiality", "C1"),
                "operatingProcedure",
                Api.fields("title", "SNS運用手順", "version", "第2版"),
                "application",
                application());
        wanted.putAll(Api.fields(more));
        return wanted;
    }

    public static String account(Object... more) {
        return Api.post(ACCOUNTS, newAccount(more)).path("id");
    }

    public static String post(String... securityRoles) {
        String unit = Api.post(
                        "/api/v1/organization-units", Api.fields("name", Api.unique("課"), "validFrom", "2020-04-01"))
                .path("id");
        return Api.post(
                        "/api/v1/posts",
                        Api.fields(
                                "unitId",
                                unit,
                                "name",
                                Api.unique("課長"),
                                "securityRoles",
                                List.of(securityRoles),
                                "validFrom",
                                "2020-04-01"))
                .path("id");
    }

    public static String assign(String path, String duty, String post) {
        return Api.post(path + "/assignments", Api.fields("duty", duty, "postId", post, "fromOn", "2026-04-01"))
                .path("id");
    }

    /** Answers every condition that binds with the same result. */
    static void answerAll(String path, String result) {
        Map<String, Object> all = new LinkedHashMap<>();
        mandatory(path).forEach(code -> all.put(code, Api.fields("result", result)));
        Api.json(all).header("If-Match", "*").put(path + "/conditions").then().statusCode(200);
    }

    static List<String> mandatory(String path) {
        return Api.get(path).getList("mandatoryConditions");
    }

    static Response step(String path, String verb, Object body) {
        return Api.json(body).header("If-Match", Api.tag(path)).post(path + '/' + verb);
    }

    static Map<String, Object> approval(Object... more) {
        Map<String, Object> wanted = Api.fields("decidedOn", "2026-06-15", "approver", DIRECTOR);
        wanted.putAll(Api.fields(more));
        return wanted;
    }

    public static void approve(String path) {
        answerAll(path, "MET");
        step(path, "approve", approval()).then().statusCode(200);
    }

    static Map<String, Object> ending(boolean information, boolean accounts) {
        return Api.fields("endedOn", "2026-11-01", "informationDisposed", information, "accountsDisposed", accounts);
    }

    /** The reasons of a refused step, as pointer and code. */
    static List<String> reasons(String path, String verb, Object body) {
        List<Map<String, String>> found = step(path, verb, body)
                .then()
                .statusCode(409)
                .contentType(Api.PROBLEM)
                .extract()
                .jsonPath()
                .getList("violations");
        return found.stream()
                .map(one -> one.get("pointer") + ' ' + one.get("code"))
                .toList();
    }
}
