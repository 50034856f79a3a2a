package org.daicho.catalogue.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.catalogue.EditionFile.CATALOGUES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OscalCatalogTest {

    @Test
    void every_requirement_is_a_control_of_its_group() {
        JsonPath oscal = Api.get(CATALOGUES + "/R8.3/oscal");

        assertThat(oscal.getString("catalog.metadata.last-modified")).isEqualTo("2026-03-27T00:00:00+09:00");
        assertThat(oscal.getString("catalog.metadata.oscal-version")).isEqualTo("1.1.2");
        assertThat(oscal.getList("catalog.groups.id"))
                .containsExactly("cl", "sy", "pi", "mn", "sc", "se", "cu", "cs", "sn");
        assertThat(oscal.getList("catalog.groups.controls.flatten()")).hasSize(80);
        assertThat(oscal.getString("catalog.groups[0].controls[7].id")).isEqualTo("cl-08");
        assertThat(oscal.getString("catalog.groups[0].controls[7].parts.find { it.id == 'cl-08_smt.ja' }.prose"))
                .isEqualTo("再委託の制限を守ること");
        assertThat(oscal.getList("catalog.groups.controls.flatten().findAll { it.id == 'mn-03' }"
                        + ".parts.flatten().findAll { it.name == 'item' }"))
                .hasSize(20);
    }

    @Test
    void every_edition_is_a_catalog_by_nists_schema() throws Exception {
        List<String> editions = Api.get(CATALOGUES).getList("items.code");

        assertThat(editions).contains("R8.3");
        for (String edition : editions) {
            JsonNode catalog = new ObjectMapper()
                    .readTree(Api.admin()
                            .get(CATALOGUES + '/' + edition + "/oscal")
                            .asString());
            assertThat(OscalSchema.CATALOG.faults(catalog)).as(edition).isEmpty();
        }
    }

    @Test
    void the_schema_would_tell_what_is_wrong() throws Exception {
        ObjectNode catalog = (ObjectNode) new ObjectMapper()
                .readTree(Api.admin().get(CATALOGUES + "/R8.3/oscal").asString());
        ((ObjectNode) catalog.path("catalog").path("metadata")).put("last-modified", "yesterday");

        assertThat(OscalSchema.CATALOG.faults(catalog))
                .singleElement()
                .asString()
                .contains("last-modified");
    }

    @Test
    void identifiers_are_unique_and_links_lead_somewhere() {
        JsonPath oscal = Api.get(CATALOGUES + "/R8.3/oscal");
        List<String> parts = oscal.getList("catalog.groups.controls.flatten().parts.flatten().id");
        List<String> controls = oscal.getList("catalog.groups.controls.flatten().id");
        List<String> resources = oscal.getList("catalog.back-matter.resources.uuid");
        List<String> links = oscal.getList("catalog.groups.controls.flatten().links.flatten().href");

        assertThat(parts).doesNotHaveDuplicates();
        assertThat(controls).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+-[0-9]{2}"));
        assertThat(resources).hasSize(17).doesNotHaveDuplicates();
        assertThat(new HashSet<>(links)).allMatch(href -> resources.contains(href.substring(1)));
    }

    @Test
    void the_same_edition_gives_the_same_document() {
        String once = Api.admin().get(CATALOGUES + "/R8.3/oscal").asString();

        assertThat(Api.admin().get(CATALOGUES + "/R8.3/oscal").asString()).isEqualTo(once);
        assertThat(UUID.fromString(JsonPath.from(once).getString("catalog.uuid"))
                        .version())
                .isEqualTo(5);
    }
}
