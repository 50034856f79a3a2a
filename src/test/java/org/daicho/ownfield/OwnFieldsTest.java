package org.daicho.ownfield;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OwnFieldsTest {

    private static final String FIELDS = "/api/v1/own-fields";

    /** Of a kind of thing whose writes no test makes, so that nobody trips over a field that is left behind. */
    private static final String OWNER = "SOCIAL_MEDIA_ACCOUNT";

    @Test
    void a_field_is_registered_found_changed_retired_and_remembered() {
        String label = Api.unique("予算科目");
        Map<String, Object> wanted = field("CHOICE", label);
        wanted.put("choices", List.of("委託料", "使用料"));
        String id = Api.post(FIELDS, wanted).path("id");
        String path = FIELDS + '/' + id;

        Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("label.ja", equalTo(label))
                .body("choices", contains("委託料", "使用料"))
                .body("required", equalTo(false))
                .body("retired", equalTo(false))
                .body("order", equalTo(0));
        Api.admin()
                .queryParam("q", label)
                .queryParam("owner", OWNER)
                .queryParam("type", "CHOICE")
                .queryParam("retired", false)
                .get(FIELDS)
                .then()
                .body("items.id", contains(id));
        Api.admin()
                .queryParam("q", label)
                .queryParam("required", true)
                .get(FIELDS)
                .then()
                .body("items", empty());
        Api.patch("\"1\"", Api.fields("choices", List.of("委託料"), "order", 20, "note", "議会資料用"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("choices", contains("委託料"));
        Api.patch("\"2\"", Api.fields("retired", false)).patch(path).then().header("ETag", "\"2\"");
        Api.patch("\"2\"", Api.fields("retired", true, "note", null))
                .patch(path)
                .then()
                .header("ETag", "\"3\"")
                .body("retired", equalTo(true))
                .body("note", nullValue());
        Api.admin()
                .queryParam("q", label)
                .accept("text/csv")
                .get(FIELDS)
                .then()
                .statusCode(200)
                .body(containsString(label + ",CHOICE,委託料,任意,20,終了,"));
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed", "changed"));
    }

    @Test
    void owner_key_and_type_stay_as_they_are() {
        String path =
                FIELDS + '/' + Api.post(FIELDS, field("TEXT", Api.unique("項目"))).path("id");
        Api.patch("*", Api.fields("owner", "CLOUD_SERVICE", "key", "other", "type", "NUMBER"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations.code", contains("fixed", "fixed", "fixed"))
                .body("violations.pointer", containsInAnyOrder("/owner", "/key", "/type"));
    }

    @Test
    void a_change_needs_the_present_version() {
        String path =
                FIELDS + '/' + Api.post(FIELDS, field("TEXT", Api.unique("項目"))).path("id");
        Api.patch("\"7\"", Api.fields("order", 1)).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
    }

    @Test
    void a_key_and_a_heading_belong_to_one_field() {
        Map<String, Object> wanted = field("TEXT", Api.unique("項目A"));
        Api.post(FIELDS, wanted);
        Api.json(wanted)
                .post(FIELDS)
                .then()
                .statusCode(409)
                .body("violations.pointer", containsInAnyOrder("/key", "/label/ja"));
        String label = ((Map<?, ?>) wanted.get("label")).get("ja").toString();
        Api.json(field("DATE", label.replace("A", "ａ")))
                .post(FIELDS)
                .then()
                .statusCode(409)
                .body("violations.pointer", contains("/label/ja"));
    }

    @Test
    void every_mistake_is_named_at_once() {
        Api.json(Api.fields("key", "Budget Code", "label", Api.fields("ja", ""), "type", "TEXT", "order", -1))
                .post(FIELDS)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/owner", "/key", "/label/ja", "/label/en", "/order"));
        Map<String, Object> wanted = field("CHOICE", "※");
        wanted.put("choices", List.of());
        Api.json(wanted)
                .post(FIELDS)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/label/ja", "/choices"));
        wanted = field("NUMBER", Api.unique("項目"));
        wanted.put("choices", List.of("一", "一"));
        Api.json(wanted)
                .post(FIELDS)
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("not-a-choice", "duplicate-choice"));
    }

    private static Map<String, Object> field(String type, String label) {
        return Api.fields(
                "owner", OWNER, "key", Api.unique("k"), "type", type, "label", Api.fields("ja", label, "en", "Item"));
    }
}
