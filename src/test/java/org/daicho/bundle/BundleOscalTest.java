package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.catalogue.oscal.OscalSchema;
import org.daicho.verification.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What OSCAL 1.1.2 demands of assessment results, field by field. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleOscalTest {

    /** The model wants the seconds too. */
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+09:00";

    @TempDir
    Path folder;

    @Test
    void everything_required_is_there_and_every_reference_leads_somewhere() throws IOException {
        String contract =
                Checks.signed(Checks.today().minusMonths(2), Checks.today().plusMonths(10), Map.of());
        Map.Entry<String, String> failed = Checks.failed(contract);
        BundleApi.evidence("CONTRACT", contract, "a.bin", 10);

        Path data = data(BundleApi.frozen("CONTRACT", contract));
        JsonNode oscal = oscal(data);
        JsonNode result = oscal.at("/results/0");

        assertThat(oscal.at("/metadata/oscal-version").asText()).isEqualTo("1.1.2");
        assertThat(oscal.at("/metadata/last-modified").asText()).matches(MOMENT);
        assertThat(result.at("/reviewed-controls/control-selections")).isNotEmpty();
        Set<String> resources = uuids(oscal.at("/back-matter/resources"));
        Set<String> observations = uuids(result.at("/observations"));
        Set<String> findings = uuids(result.at("/findings"));
        assertThat(resources).contains(oscal.at("/import-ap/href").asText().substring(1));
        for (JsonNode observation : result.at("/observations")) {
            assertThat(observation.path("description").asText()).isNotBlank().doesNotContain("\n");
            assertThat(observation.at("/methods/0").asText()).isIn("EXAMINE", "INTERVIEW", "TEST");
            assertThat(observation.path("collected").asText()).matches(MOMENT);
            for (JsonNode evidence : observation.path("relevant-evidence")) {
                assertThat(resources).contains(evidence.path("href").asText().substring(1));
            }
        }
        for (JsonNode finding : result.at("/findings")) {
            assertThat(finding.at("/target/type").asText()).isEqualTo("objective-id");
            assertThat(finding.at("/target/target-id").asText()).matches("[a-z][a-z0-9.-]*");
            assertThat(finding.at("/target/status/state").asText()).isIn("satisfied", "not-satisfied");
            assertThat(observations)
                    .contains(finding.at("/related-observations/0/observation-uuid")
                            .asText());
        }
        assertThat(findings).isNotEmpty();
        assertThat(states(result, failed.getValue())).contains("satisfied", "not-satisfied");
    }

    @Test
    void what_a_bundle_holds_is_an_assessment_by_nists_schema() throws IOException {
        String contract =
                Checks.signed(Checks.today().minusMonths(2), Checks.today().plusMonths(10), Map.of());
        Checks.failed(contract);
        BundleApi.evidence("CONTRACT", contract, "空白\u3000と 記号％.bin", 10);

        for (String bundle : List.of(
                BundleApi.frozen("CONTRACT", contract),
                BundleApi.frozen("CONTRACTOR", Api.contractor()),
                BundleApi.frozen(Map.of("scope", "ALL")))) {
            JsonNode document = new ObjectMapper()
                    .readTree(data(bundle)
                            .resolve("oscal/assessment-results.json")
                            .toFile());
            assertThat(OscalSchema.ASSESSMENT_RESULTS.faults(document)).isEmpty();
        }
    }

    @Test
    void its_files_are_those_of_the_bundle() throws IOException {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "a.bin", 10);

        Path data = data(BundleApi.frozen("CONTRACT", contract));
        JsonNode file = oscal(data).at("/back-matter/resources/1/rlinks/0");

        assertThat(data.resolve("oscal").resolve(file.path("href").asText()).normalize())
                .hasBinaryContent(BundleApi.noise(10));
        assertThat(file.at("/hashes/0/algorithm").asText()).isEqualTo("SHA-256");
        assertThat(file.at("/hashes/0/value").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_clause_that_nobody_has_answered_is_not_satisfied() throws IOException {
        String contract = Api.contract();
        String code = Api.mandatory(contract).get(0);

        assertThat(states(oscal(data(BundleApi.frozen("CONTRACT", contract))).at("/results/0"), code))
                .containsExactly("not-satisfied");
    }

    private static List<String> states(JsonNode result, String code) {
        return result.at("/findings").findValues("target").stream()
                .filter(target -> target.path("target-id").asText().equalsIgnoreCase(code))
                .map(target -> target.at("/status/state").asText())
                .toList();
    }

    private static Set<String> uuids(JsonNode items) {
        Set<String> uuids = new HashSet<>();
        items.forEach(item -> assertThat(
                        uuids.add(UUID.fromString(item.path("uuid").asText()).toString()))
                .isTrue());
        assertThat(uuids).allMatch(uuid -> uuid.charAt(14) == '5');
        return uuids;
    }

    private static JsonNode oscal(Path data) throws IOException {
        return new ObjectMapper()
                .readTree(data.resolve("oscal/assessment-results.json").toFile())
                .path("assessment-results");
    }

    private Path data(String bundle) throws IOException {
        return BundleApi.unpacked(BundleApi.content(bundle), folder).resolve("data");
    }
}
