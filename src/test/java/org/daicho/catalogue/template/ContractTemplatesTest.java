package org.daicho.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.catalogue.EditionFile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractTemplatesTest {

    private static final String TEMPLATES = "/api/v1/contract-templates";

    @Inject
    ContractTemplateDirectory directory;

    @Test
    void a_template_is_registered_found_changed_and_remembered() {
        String name = Api.unique("特記事項");
        String id = template(name, article("第1条", "CL-01"), article("第2条", "CL-07", "PI-01", "CL-07"));
        String path = TEMPLATES + '/' + id;

        Api.admin()
                .get(path)
                .then()
                .statusCode(200)
                .body("articles.number", contains("第1条", "第2条"))
                .body("articles[1].states", contains("CL-07", "PI-01"));
        Api.admin()
                .queryParam("q", name)
                .queryParam("edition", "R8.3")
                .queryParam("states", "PI-01")
                .get(TEMPLATES)
                .then()
                .body("items.id", contains(id));
        Api.admin()
                .queryParam("q", name)
                .queryParam("states", "PI-02")
                .get(TEMPLATES)
                .then()
                .body("items", empty());
        Api.patch("\"1\"", Api.fields("articles", List.of(article("第2条", "CL-07"), article("第1条", "CL-01"))))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("articles.number", contains("第2条", "第1条"));
        Api.patch("\"2\"", Api.fields("name", name)).patch(path).then().header("ETag", "\"2\"");
        Api.patch("\"1\"", Api.fields("note", "旧")).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.admin()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("created", "changed"))
                .body("items[0].state.articles.number", contains("第1条", "第2条"));
    }

    @Test
    void every_mistake_is_named_at_once() {
        Api.json(Api.fields("name", "", "articles", List.of(Api.fields("number", "第1条"))))
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/name", "/edition", "/articles/0/text"));
        Api.json(Api.fields(
                        "name",
                        "※",
                        "edition",
                        "R8.3",
                        "articles",
                        List.of(article("第1条", "CL-01"), article("第１条", "CL-99", "OWN-NONE"))))
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/name", "/articles/1/number", "/articles/1/states/0", "/articles/1/states/1"));
        Api.json(Api.fields("name", "例", "edition", "R1.1", "articles", List.of(article("第1条"))))
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-edition"));
    }

    @Test
    void a_name_is_given_once_however_it_is_typed() {
        String name = Api.unique("ひな形A");
        template(name, article("第1条", "CL-01"));
        Api.json(Api.fields("name", name.replace("A", "Ａ"), "edition", "R8.3", "articles", List.of(article("第1条"))))
                .post(TEMPLATES)
                .then()
                .statusCode(409)
                .body("violations.code", contains("already-exists"));
    }

    @Test
    void coverage_tells_what_the_template_states_and_what_it_leaves_open() {
        String own = own("CL-08", "PI-02");
        String id = template(
                Api.unique("特記事項"), article("第1条", "CL-01", "SY-02"), article("第5条", own), article("第6条", "CL-08"));

        JsonPath cleaning = coverage(id, "kind", "CLEANING", "confidentiality", "C1", "startsOn", "2026-04-01");
        assertThat(cleaning.getList("items.findAll { it.state == 'STATED' }.code"))
                .containsExactly("CL-01", "CL-08");
        assertThat(cleaning.getList("items.find { it.code == 'CL-08' }.articles"))
                .containsExactly("第5条", "第6条");
        assertThat(cleaning.getInt("stated")).isEqualTo(2);
        assertThat(cleaning.getInt("open")).isEqualTo(16);
        assertThat(cleaning.getInt("openMandatory")).isEqualTo(11);

        JsonPath building = coverage(id, "kind", "SYSTEM_DEVELOPMENT", "personalData", true);
        assertThat(building.getList("items.findAll { it.state == 'STATED' }.code"))
                .containsExactly("CL-01", "CL-08", "SY-02", "PI-02");
        Api.admin()
                .queryParam("edition", "R1.1")
                .get(TEMPLATES + '/' + id + "/coverage")
                .then()
                .statusCode(404);
        Api.admin()
                .queryParam("kind", "GARDENING")
                .get(TEMPLATES + '/' + id + "/coverage")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("kind"));
    }

    @Test
    @Transactional
    void for_another_edition_only_what_demands_the_same_is_stated() {
        EditionFile later = EditionFile.fresh()
                .with("CL-05", one -> one.withObject("/title").put("ja", "年1回の教育を行うこと"))
                .plus("CL-07", "CL-20")
                .with("CL-20", one -> one.putArray("replaces").add("CL-07"))
                .without("CL-07")
                .bringIn();
        String id =
                template(Api.unique("特記事項"), article("第1条", "CL-01"), article("第2条", "CL-05"), article("第3条", "CL-07"));

        JsonPath coverage = coverage(id, "edition", later.code(), "kind", "CLEANING");
        assertThat(coverage.getList("items.findAll { it.state == 'STATED' }.code"))
                .containsExactly("CL-01", "CL-20");
        assertThat(coverage.getList("items.findAll { it.state == 'TO_RECHECK' }.code"))
                .containsExactly("CL-05");
        assertThat(directory.statements(UUID.fromString(id), later.code()))
                .isEqualTo(Map.of("CL-01", "第1条", "CL-20", "第3条"));
        assertThat(directory.statements(UUID.fromString(id), "R8.3"))
                .isEqualTo(Map.of("CL-01", "第1条", "CL-05", "第2条", "CL-07", "第3条"));
    }

    @Test
    @Transactional
    void a_reference_is_never_longer_than_a_statement_takes() {
        List<Map<String, Object>> articles = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            articles.add(article("特記事項第" + i + "条", "CL-01"));
        }
        String id = Api.post(TEMPLATES, Api.fields("name", Api.unique("長い"), "edition", "R8.3", "articles", articles))
                .path("id");

        assertThat(directory.statements(UUID.fromString(id), "R8.3").get("CL-01"))
                .startsWith("特記事項第1条、特記事項第2条、")
                .endsWith("条ほか")
                .hasSizeLessThanOrEqualTo(200);
    }

    private static JsonPath coverage(String id, Object... parameters) {
        return Api.admin()
                .queryParams(Api.fields(parameters))
                .get(TEMPLATES + '/' + id + "/coverage")
                .then()
                .statusCode(200)
                .body("templateId", equalTo(id))
                .extract()
                .jsonPath();
    }

    @SafeVarargs
    private static String template(String name, Map<String, Object>... articles) {
        return Api.post(TEMPLATES, Api.fields("name", name, "edition", "R8.3", "articles", List.of(articles)))
                .path("id");
    }

    private static Map<String, Object> article(String number, String... states) {
        return Api.fields("number", number, "heading", "見出し", "text", "乙は、これを守る。", "states", List.of(states));
    }

    private static String own(String... maps) {
        List<Map<String, Object>> references = new ArrayList<>();
        for (String code : maps) {
            references.add(Api.fields("edition", "R8.3", "code", code));
        }
        String code = "OWN-" + Api.unique("T").toUpperCase(Locale.ROOT);
        Api.post(
                "/api/v1/own-requirements",
                Api.fields("code", code, "title", Api.fields("ja", "独自", "en", "our own"), "maps", references));
        return code;
    }
}
