package org.daicho.catalogue.comparison;

import static org.daicho.catalogue.EditionFile.CATALOGUES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.catalogue.EditionFile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EditionComparisonTest {

    @Test
    void two_editions_are_laid_side_by_side() {
        EditionFile file = EditionFile.fresh()
                .without("SN-13")
                .plus("CL-01", "CL-14")
                .with("CL-05", one -> one.withObject("/title").put("ja", "年1回の教育を行うこと"))
                .bringIn();
        Api.admin()
                .queryParam("with", file.code())
                .get(CATALOGUES + "/R8.3/comparison")
                .then()
                .statusCode(200)
                .body("from.code", equalTo("R8.3"))
                .body("to.code", equalTo(file.code()))
                .body("added.code", contains("CL-14"))
                .body("removed.code", contains("SN-13"))
                .body("changed.after.code", contains("CL-05"))
                .body("changed[0].fields", contains("TITLE"))
                .body("changed[0].before[0].title.ja", startsWith("従業員に"))
                .body("changed[0].after.title.ja", startsWith("年1回"))
                .body("same", equalTo(78));
    }

    @Test
    void the_other_edition_must_be_named_and_known() {
        Api.admin()
                .get(CATALOGUES + "/R8.3/comparison")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("with"));
        Api.admin()
                .queryParam("with", Api.unique("X"))
                .get(CATALOGUES + "/R8.3/comparison")
                .then()
                .statusCode(404);
    }
}
