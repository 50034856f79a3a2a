package org.daicho.catalogue.own;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OwnRequirementsTest {

    private static final String OWN = "/api/v1/own-requirements";

    @Test
    void a_requirement_of_ones_own_is_registered_found_changed_and_remembered() {
        String marked = Api.unique("再委託の届出");
        Map<String, Object> wanted = own();
        wanted.put("title", Api.fields("ja", marked, "en", "Notice of subcontracting"));
        wanted.put("maps", List.of(to("PI-02"), to("CL-08"), to("CL-08")));
        String id = Api.post(OWN, wanted).path("id");
        String path = OWN + '/' + id;

        Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title.ja", equalTo(marked))
                .body("maps.code", contains("CL-08", "PI-02"));
        Api.admin()
                .queryParam("q", marked)
                .queryParam("edition", "R8.3")
                .queryParam("mapsTo", "PI-02")
                .get(OWN)
                .then()
                .body("items.id", contains(id));
        Api.admin()
                .queryParam("q", marked)
                .queryParam("mapsTo", "PI-03")
                .get(OWN)
                .then()
                .body("items", empty());
        Api.admin()
                .queryParam("q", marked)
                .accept("text/csv")
                .get(OWN)
                .then()
                .body(containsString("R8.3 CL-08、R8.3 PI-02"));
        Api.patch("\"1\"", Api.fields("note", "議決済み", "maps", List.of(to("CL-08"))))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("maps.code", contains("CL-08"));
        Api.patch("\"2\"", Api.fields("note", "議決済み", "maps", List.of(to("CL-08"), to("CL-08"))))
                .patch(path)
                .then()
                .header("ETag", "\"2\"");
        Api.patch("\"2\"", Api.fields("note", null, "maps", null))
                .patch(path)
                .then()
                .header("ETag", "\"3\"")
                .body("note", nullValue())
                .body("maps", empty());
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed", "changed"));
    }

    @Test
    void a_change_needs_the_present_version() {
        String path = OWN + '/' + Api.post(OWN, own()).path("id");
        Api.patch("\"2\"", Api.fields("note", "改")).patch(path).then().statusCode(412);
        Api.admin()
                .contentType(Api.MERGE_PATCH)
                .body("{\"note\": \"改\"}")
                .patch(path)
                .then()
                .statusCode(428);
    }

    @Test
    void a_code_is_given_once_and_for_good() {
        Map<String, Object> wanted = own();
        String path = OWN + '/' + Api.post(OWN, wanted).path("id");
        Api.json(wanted).post(OWN).then().statusCode(409).body("violations.pointer", contains("/code"));
        Api.patch("*", Api.fields("code", code()))
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations.code", contains("fixed"));
    }

    @Test
    void every_mistake_is_named_at_once() {
        Api.json(Api.fields(
                        "code", "CL-08", "title", Api.fields("ja", ""), "maps", List.of(Api.fields("edition", "R8.3"))))
                .post(OWN)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/code", "/title/ja", "/title/en", "/maps/0/code"));
        Map<String, Object> wanted = own();
        wanted.put("title", Api.fields("ja", "一\n二", "en", "one"));
        wanted.put("maps", List.of(to("CL-99"), Api.fields("edition", "R1.1", "code", "CL-01")));
        Api.json(wanted)
                .post(OWN)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/title/ja", "/maps/0/code", "/maps/1/edition"))
                .body("violations.code", hasItem("unknown-requirement"))
                .body("violations.code", not(hasItem("required")));
    }

    static Map<String, Object> own() {
        return Api.fields("code", code(), "title", Api.fields("ja", "独自の要件", "en", "A requirement of our own"));
    }

    private static String code() {
        return "OWN-" + Api.unique("T").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> to(String code) {
        return Api.fields("edition", "R8.3", "code", code);
    }
}
