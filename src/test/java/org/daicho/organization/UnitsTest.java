package org.daicho.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class UnitsTest {

    private static final String UNITS = "/api/v1/organization-units";

    @Test
    void a_unit_is_registered_found_changed_and_remembered() {
        String name = Api.unique("総務課");
        String id = Api.post(UNITS, Api.fields("name", name, "validFrom", "2026-04-01"))
                .path("id");
        Api.admin()
                .queryParam("q", name)
                .queryParam("on", "2026-04-01")
                .get(UNITS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Api.admin()
                .queryParam("q", name)
                .queryParam("on", "2026-03-31")
                .get(UNITS)
                .then()
                .body("items.size()", equalTo(0));
        Api.patch("\"1\"", Api.fields("code", "0102"))
                .patch(UNITS + '/' + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("code", equalTo("0102"));
        Api.patch("\"1\"", Api.fields("code", null))
                .patch(UNITS + '/' + id)
                .then()
                .statusCode(412);
        Api.patch("\"2\"", Api.fields("code", null))
                .patch(UNITS + '/' + id)
                .then()
                .body("code", nullValue());
        Api.admin()
                .get(UNITS + '/' + id + "/history")
                .then()
                .body("items.verb", contains("created", "changed", "changed"));
    }

    @Test
    void a_unit_is_not_above_itself() {
        String top = unit(Api.fields());
        String below = unit(Api.fields("parentId", top));
        Api.patch("*", Api.fields("parentId", below))
                .patch(UNITS + '/' + top)
                .then()
                .statusCode(400)
                .body("violations.code", contains("circular"));
        Api.patch("*", Api.fields("validUntil", "2026-03-31"))
                .patch(UNITS + '/' + top)
                .then()
                .statusCode(400)
                .body("violations.code", contains("ends-before-start"));
    }

    private static String unit(java.util.Map<String, Object> more) {
        var wanted = Api.fields("name", Api.unique("課"), "validFrom", "2026-04-01");
        wanted.putAll(more);
        return Api.post(UNITS, wanted).path("id");
    }
}
