package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundlesResourceTest {

    private static final String BUNDLES = "/api/v1/bundles";
    private static final String EVIDENCE = "/api/v1/evidence";

    @TempDir
    Path folder;

    @Test
    void a_bundle_of_a_contract_is_a_valid_bag_with_its_evidence() throws Exception {
        String contract = Api.contract();
        byte[] file = noise(100_000);
        evidence(contract, "点検表 第1回.pdf", file, false);

        Path root = unpacked(content(frozen("CONTRACT", contract)));

        Bag bag = new BagReader().read(root);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(bag, false);
        }
        assertThat(root.resolve("data")).isDirectoryContaining("glob:**index.html");
        assertThat(Files.readString(root.resolve("data/contracts.csv")))
                .contains(Api.get(Api.CONTRACTS + '/' + contract).getString("reference"));
        try (var files = Files.walk(root.resolve("data/evidence"))) {
            Path kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(Files.readAllBytes(kept)).isEqualTo(file);
        }
    }

    @Test
    void a_bundle_is_the_same_to_the_byte_after_the_register_changed() {
        String contract = Api.contract();
        evidence(contract, "a.txt", noise(1_000), false);
        String bundle = frozen("CONTRACT", contract);
        byte[] before = content(bundle);

        evidence(contract, "b.txt", noise(2_000), false);
        Api.patch(Api.tag(Api.CONTRACTS + '/' + contract), Map.of("title", "あとで変えた件名"))
                .patch(Api.CONTRACTS + '/' + contract)
                .then()
                .statusCode(200);

        assertThat(content(bundle)).isEqualTo(before);
        assertThat(content(frozen("CONTRACT", contract))).isNotEqualTo(before);
    }

    @Test
    void any_range_is_that_slice_of_the_whole() {
        String contract = Api.contract();
        evidence(contract, "a.bin", noise(50_000), false);
        String bundle = frozen("CONTRACT", contract);
        byte[] whole = content(bundle);
        Random random = new Random(7);

        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(whole.length);
            int to = from + random.nextInt(whole.length - from);
            Response part =
                    Api.admin().header("Range", "bytes=" + from + "-" + to).get(BUNDLES + '/' + bundle + "/content");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
        }
    }

    @Test
    void its_length_is_known_before_its_first_byte() {
        String bundle = frozen("CONTRACT", Api.contract());
        long size = Api.get(BUNDLES + '/' + bundle).getLong("size");

        Response head = Api.admin().head(BUNDLES + '/' + bundle + "/content");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(size));
        assertThat(head.header("ETag")).isEqualTo("\"" + bundle + "\"");
        assertThat(content(bundle)).hasSize((int) size);
    }

    @Test
    void a_fiscal_year_holds_what_was_registered_or_performed_in_it() throws Exception {
        String contractor = Api.contractor();
        Map<String, Object> longContract = Api.newContract(contractor);
        longContract.putAll(Map.of("fiscalYear", 2071, "startsOn", "2071-04-01", "endsOn", "2074-03-31"));
        Map<String, Object> later = Api.newContract(contractor);
        later.putAll(Map.of("fiscalYear", 2074, "startsOn", "2074-04-01", "endsOn", "2075-03-31"));
        Api.post(Api.CONTRACTS, longContract);
        Api.post(Api.CONTRACTS, later);

        String bundle = Api.json(Map.of("scope", "FISCAL_YEAR", "fiscalYear", 2073))
                .post(BUNDLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Path root = unpacked(content(bundle));
        assertThat(Files.readString(root.resolve("data/contracts.csv")))
                .contains(longContract.get("reference").toString())
                .doesNotContain(later.get("reference").toString());
    }

    @Test
    void evidence_about_a_contract_and_its_contractor_goes_in_once() throws Exception {
        String contract = Api.contract();
        String contractor = Api.get(Api.CONTRACTS + '/' + contract).getString("contractorId");
        upload(
                Map.of(
                        "title",
                        "両方の証拠",
                        "kind",
                        "OTHER",
                        "fileName",
                        "both.bin",
                        "subjects",
                        List.of(
                                Map.of("type", "CONTRACT", "id", contract),
                                Map.of("type", "CONTRACTOR", "id", contractor))),
                noise(10));

        String bundle = frozen("CONTRACTOR", contractor);

        assertThat(Api.get(BUNDLES + '/' + bundle).getInt("files")).isEqualTo(1);
        assertThat(names(content(bundle)).stream().filter(name -> name.endsWith("both.bin")))
                .hasSize(1);
    }

    @Test
    void restricted_evidence_is_left_out_for_who_may_not_see_it_and_listed() throws Exception {
        String contract = Api.contract();
        evidence(contract, "secret.txt", noise(10), true);
        String auditor = Api.token("AUDITOR");

        Response answer = Api.as(auditor)
                .contentType(Api.JSON)
                .body("{\"scope\":\"CONTRACT\",\"subjectId\":\"" + contract + "\"}")
                .post(BUNDLES);

        answer.then().statusCode(201).body("files", equalTo(0)).body("omissions", equalTo(1));
        Path root = unpacked(content(answer.path("id")));
        assertThat(Files.readString(root.resolve("data/omissions.csv"))).contains("secret.txt", "非公開資料");
    }

    @Test
    void what_a_scope_lacks_is_named() {
        Api.json(Map.of("scope", "FISCAL_YEAR"))
                .post(BUNDLES)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/fiscalYear"));
        Api.json(Map.of("scope", "CONTRACT", "subjectId", "00000000-0000-7000-8000-000000000000"))
                .post(BUNDLES)
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-subject"));
        Api.json(Map.of("scope", "GALAXY")).post(BUNDLES).then().statusCode(400);
    }

    @Test
    void freezing_is_in_the_record() {
        String bundle = frozen("CONTRACT", Api.contract());

        Api.admin()
                .get(BUNDLES + '/' + bundle + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("frozen"));
        Api.admin().get(BUNDLES).then().statusCode(200).body("items.id", hasItem(bundle));
    }

    private static String frozen(String scope, String subject) {
        return Api.json(Map.of("scope", scope, "subjectId", subject))
                .post(BUNDLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] content(String bundle) {
        return Api.admin()
                .get(BUNDLES + '/' + bundle + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void evidence(String contract, String fileName, byte[] content, boolean restricted) {
        upload(
                Map.of(
                        "title",
                        "証拠 " + fileName,
                        "kind",
                        "CHECK_SHEET",
                        "fileName",
                        fileName,
                        "restricted",
                        restricted,
                        "subjects",
                        List.of(Map.of("type", "CONTRACT", "id", contract))),
                content);
    }

    private static void upload(Map<String, Object> metadata, byte[] content) {
        String id = Api.post(EVIDENCE, metadata).path("id");
        Api.admin()
                .contentType("application/octet-stream")
                .body(content)
                .put(EVIDENCE + '/' + id + "/content")
                .then()
                .statusCode(200);
    }

    private List<String> names(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("names.zip"), zip);
        try (ZipFile opened = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return opened.stream().map(ZipEntry::getName).toList();
        }
    }

    /** The bag's own directory, unpacked. */
    private Path unpacked(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        Path target = folder.resolve("unpacked");
        try (ZipFile opened = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : opened.stream().toList()) {
                Path path = target.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                try (InputStream in = opened.getInputStream(entry)) {
                    Files.copy(in, path);
                }
            }
        }
        try (var roots = Files.list(target)) {
            return roots.findFirst().orElseThrow();
        }
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
