package org.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.catalogue.EditionFile.CATALOGUES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ImportedEditionsTest {

    @Inject
    Catalogues catalogues;

    @Test
    void an_edition_that_was_brought_in_stands_beside_the_delivered_one() {
        EditionFile file = EditionFile.fresh().without("SN-13");
        Api.json(file.json.toString())
                .post(CATALOGUES)
                .then()
                .statusCode(201)
                .header("Location", containsString(file.path()))
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("delivered", equalTo(false))
                .body("requirementCount", equalTo(79));
        Api.admin().get(CATALOGUES).then().body("items.code", hasItems("R8.3", file.code()));
        Api.admin()
                .queryParam("group", "SN")
                .get(file.path() + "/requirements")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(12));
        assertThat(catalogues.required(file.code()).requirement("CL-08"))
                .isEqualTo(catalogues.required("R8.3").requirement("CL-08"));
    }

    @Test
    void its_status_moves_forward_only_and_every_move_is_remembered() {
        EditionFile file = EditionFile.fresh().bringIn();
        verb(file.path(), "publish", "\"2\"").statusCode(412);
        Api.admin().post(file.path() + "/publish").then().statusCode(428);
        verb(file.path(), "supersede", "\"1\"").statusCode(409).body("violations.code", contains("wrong-status"));
        verb(file.path(), "publish", "\"1\"").statusCode(200).body("status", equalTo("CURRENT"));
        verb(file.path(), "publish", "\"2\"").statusCode(409);
        verb(file.path(), "supersede", "\"2\"").statusCode(200).body("status", equalTo("SUPERSEDED"));
        Api.admin().get(file.path()).then().header("ETag", "\"3\"").body("status", equalTo("SUPERSEDED"));
        Api.admin()
                .get(file.path() + "/history")
                .then()
                .body("items.verb", contains("created", "published", "superseded"))
                .body("items[0].state.edition.requirements.size()", equalTo(80));
    }

    @Test
    void the_newest_that_is_published_is_what_new_work_is_checked_against() {
        EditionFile later = EditionFile.fresh();
        later.json.put("issuedOn", "2026-03-28");
        later.bringIn();
        assertThat(catalogues.current().code()).isEqualTo("R8.3");
        verb(later.path(), "publish", "*").statusCode(200);
        try {
            assertThat(catalogues.current().code()).isEqualTo(later.code());
            assertThat(catalogues.required(later.code()).status()).isEqualTo(Edition.Status.CURRENT);
        } finally {
            verb(later.path(), "supersede", "*").statusCode(200);
        }
        assertThat(catalogues.current().code()).isEqualTo("R8.3");
    }

    @Test
    void a_code_is_given_once() {
        EditionFile file = EditionFile.fresh().bringIn();
        Api.json(file.json.toString())
                .post(CATALOGUES)
                .then()
                .statusCode(409)
                .body("violations.code", contains("already-exists"))
                .body("violations.pointer", contains("/code"));
        file.json.put("code", "R8.3");
        Api.json(file.json.toString()).post(CATALOGUES).then().statusCode(409);
    }

    @Test
    void a_delivered_edition_is_left_as_it_is() {
        verb(CATALOGUES + "/R8.3", "supersede", "*")
                .statusCode(409)
                .body("violations.code", contains("delivered-edition"));
        Api.admin().get(CATALOGUES + "/R8.3/history").then().statusCode(200).body("items", empty());
    }

    @Test
    void everything_that_is_missing_or_malformed_is_named_at_once() {
        EditionFile file = EditionFile.fresh();
        file.json.put("code", "R 9");
        file.json.withObject("/title").remove("en");
        file.with("CL-01", one -> one.remove("applicability"));
        file.with("CL-02", one -> one.withObject("/applicability").remove("subject"));
        file.with("CL-03", one -> one.putArray("replaces").add("cl-03"));
        Api.json(file.json.toString())
                .post(CATALOGUES)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/title/en",
                                "/requirements/0/applicability",
                                "/requirements/1/applicability/subject",
                                "/requirements/2/replaces/0"));
    }

    @Test
    void an_edition_that_contradicts_itself_is_refused_with_every_reason() {
        EditionFile file = EditionFile.fresh().plus("CL-01", "CL-02").plus("CL-01", "OWN-01");
        file.with("CL-03", one -> one.put("group", "XX"));
        file.with("CL-04", one -> ((ObjectNode) one.withArray("sources").get(0)).put("document", "NONE"));
        file.with("SY-04", one -> one.put("verified", true));
        file.with("CL-05", one -> one.withObject("/title").put("ja", "教育\u0007"));
        Api.json(file.json.toString())
                .post(CATALOGUES)
                .then()
                .statusCode(400)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "duplicate-code",
                                "reserved-code",
                                "unknown-group",
                                "unknown-document",
                                "verified-without-source",
                                "control-character"))
                .body("violations.pointer", hasItem("/requirements/80/code"));
        Api.admin().get(file.path()).then().statusCode(404);
    }

    @Test
    void an_unknown_edition_is_not_found_whatever_is_asked_of_it() {
        String path = CATALOGUES + '/' + Api.unique("X");
        Api.admin().get(path).then().statusCode(404);
        Api.admin().get(path + "/history").then().statusCode(404);
        Api.admin().get(path + "/oscal").then().statusCode(404);
        verb(path, "publish", "*").statusCode(404);
    }

    private static ValidatableResponse verb(String path, String verb, String tag) {
        return Api.admin().header("If-Match", tag).post(path + '/' + verb).then();
    }
}
