package org.daicho.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CatalogueResourceTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Test
    void the_editions_are_listed() {
        caller().get("/api/v1/catalogues")
                .then()
                .statusCode(200)
                .body("items.findAll { it.delivered }.code", contains("R8.3"))
                .body("items.find { it.code == 'R8.3' }.requirementCount", equalTo(80))
                .body("next", nullValue());
    }

    @Test
    void an_edition_that_has_not_changed_is_not_sent_again() {
        String tag = caller().get("/api/v1/catalogues/R8.3")
                .then()
                .statusCode(200)
                .body("title.ja", containsString("令和8年3月改定"))
                .body("groups.code", contains("CL", "SY", "PI", "MN", "SC", "SE", "CU", "CS", "SN"))
                .extract()
                .header("ETag");

        caller().header("If-None-Match", tag)
                .get("/api/v1/catalogues/R8.3")
                .then()
                .statusCode(304);
    }

    @Test
    void requirements_are_listed_by_group() {
        caller().queryParam("group", "SN")
                .get("/api/v1/catalogues/R8.3/requirements")
                .then()
                .statusCode(200)
                .body("items", hasSize(13))
                .body("items.group", everyItem(equalTo("SN")))
                .body("items[0].applicability.subject", equalTo("SOCIAL_MEDIA_ACCOUNT"))
                .body("items[3].verified", equalTo(false));
        caller().get("/api/v1/catalogues/R8.3/requirements").then().body("items", hasSize(80));
    }

    @Test
    void an_unknown_group_is_refused_with_those_there_are() {
        caller().queryParam("group", "XX")
                .get("/api/v1/catalogues/R8.3/requirements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].code", equalTo("unknown-group"))
                .body("violations[0].pointer", equalTo("group"))
                .body("violations[0].message.en", containsString("CL, SY"));
    }

    @Test
    void an_unknown_edition_is_not_found() {
        caller().get("/api/v1/catalogues/R1.1").then().statusCode(404).contentType("application/problem+json");
        caller().get("/api/v1/catalogues/R1.1/requirements").then().statusCode(404);
    }

    @Test
    void the_zones_are_listed_the_most_protected_first() {
        caller().get("/api/v1/network-zones")
                .then()
                .statusCode(200)
                .body("items.code", contains("MY_NUMBER", "LGWAN", "SECURITY_CLOUD", "INTERNET"));
    }

    @Test
    void nobody_reads_the_catalogue_without_a_token() {
        given().get("/api/v1/catalogues").then().statusCode(401).contentType("application/problem+json");
        given().get("/api/v1/network-zones").then().statusCode(401);
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(token);
    }
}
