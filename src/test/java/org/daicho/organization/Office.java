package org.daicho.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.Api;

/** A small office with fresh names: units, posts, people, and things that they answer for. */
final class Office {

    static final String UNITS = "/api/v1/organization-units";
    static final String POSTS = "/api/v1/posts";
    static final String PEOPLE = "/api/v1/people";
    static final String ASSIGNMENTS = "/api/v1/assignments";
    static final String CLOUD = "/test/things/cloud-service/";

    private Office() {}

    static String unit(Object... more) {
        return id(UNITS, Api.fields("name", Api.unique("課"), "validFrom", "2020-04-01"), more);
    }

    static String post(String unit, Object... more) {
        return id(POSTS, Api.fields("unitId", unit, "name", Api.unique("課長"), "validFrom", "2020-04-01"), more);
    }

    static String post() {
        return post(unit());
    }

    static String person(Object... more) {
        return id(PEOPLE, Api.fields("name", Api.unique("佐藤")), more);
    }

    /** Somebody new in the post since then. */
    static String holder(String post, String from) {
        String person = person();
        hold(post, "personId", person, "fromOn", from);
        return person;
    }

    static String hold(String post, Object... body) {
        return Api.post(holders(post), Api.fields(body)).path("id");
    }

    static String holders(String post) {
        return POSTS + '/' + post + "/holders";
    }

    static String cloudService() {
        return Api.admin().post(CLOUD).then().statusCode(200).extract().asString();
    }

    static String assign(String cloudService, String duty, String post, String from) {
        return Api.post(CLOUD + cloudService + "/assignments", assignment(duty, post, from))
                .path("id");
    }

    static Map<String, Object> assignment(String duty, String post, String from) {
        return Api.fields("duty", duty, "postId", post, "fromOn", from);
    }

    /** A list that other tests write to as well, to its end. */
    static List<Map<String, Object>> whole(String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            var caller = Api.admin().queryParam("limit", 200);
            if (cursor != null) {
                caller.queryParam("cursor", cursor);
            }
            var page = caller.get(path).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }

    private static String id(String path, Map<String, Object> body, Object... more) {
        body.putAll(Api.fields(more));
        return Api.post(path, body).path("id");
    }
}
