package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.assurance.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader may not see stays out of a bundle, whichever moment it speaks of. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleSightTest {

    private static final String DOCUMENTS = "/api/v1/policy-documents";

    @TempDir
    Path folder;

    @Test
    void what_is_closed_today_is_closed_in_every_past() throws IOException {
        String contract = Api.contract();
        String evidence = BundleApi.evidence("CONTRACT", contract, "closed-since.bin", 10);
        Instant open = Instant.now();
        restrict(evidence, true);

        assertLeftOut(frozen("AUDITOR", contract, open), "closed-since.bin", evidence);
        assertHandedOut(frozen("SECURITY_OFFICER", contract, open), "closed-since.bin");
    }

    @Test
    void what_was_closed_then_is_not_opened_backwards() throws IOException {
        String contract = Api.contract();
        String evidence = BundleApi.evidence("CONTRACT", contract, "closed-then.bin", 10);
        restrict(evidence, true);
        Instant closed = Instant.now();
        restrict(evidence, false);

        assertLeftOut(frozen("AUDITOR", contract, closed), "closed-then.bin", evidence);
        assertHandedOut(frozen("AUDITOR", contract, Instant.now()), "closed-then.bin");
    }

    @Test
    void evidence_about_a_restricted_document_is_as_closed_as_the_document() throws IOException {
        String contract = Api.contract();
        Object head = Staff.named("情報政策課長");
        String document = Api.post(DOCUMENTS, Map.of("kind", "PROCEDURE", "title", Api.unique("手順"), "owner", head))
                .path("id");
        String evidence = about(contract, document, "procedure.bin");
        String edition = BundleApi.evidence("CONTRACT", contract, "edition.bin", 11);
        Api.post(
                DOCUMENTS + '/' + document + "/editions",
                Api.fields(
                        "label",
                        "1.0",
                        "establishedOn",
                        "2026-03-31",
                        "effectiveOn",
                        "2026-04-01",
                        "evidenceId",
                        edition,
                        "summary",
                        "制定",
                        "approvedBy",
                        head));
        BundleApi.evidence("CONTRACT", contract, "open.bin", 12);
        Instant then = Instant.now();

        for (Instant moment : List.of(then, Instant.now())) {
            Path data = frozen("AUDITOR", contract, moment);
            assertLeftOut(data, "procedure.bin", evidence);
            assertLeftOut(data, "edition.bin", edition);
            assertHandedOut(data, "open.bin");
            assertHandedOut(frozen("SECURITY_OFFICER", contract, moment), "procedure.bin");
        }
        Api.patch("*", Map.of("restricted", false))
                .patch(DOCUMENTS + '/' + document)
                .then()
                .statusCode(200);
        assertLeftOut(frozen("AUDITOR", contract, then), "procedure.bin", evidence);
        assertHandedOut(frozen("AUDITOR", contract, Instant.now()), "procedure.bin");
    }

    /** Its sealed state holds them, and what is sealed is handed out whole or not at all. */
    @Test
    void who_may_not_see_how_people_are_reached_gets_no_entry_of_a_contractor() throws IOException {
        String contractor = Api.contractor();
        String contract = Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");

        Path closed = frozen("AUDITOR", contract, Instant.now());
        Path open = frozen("CISO", contract, Instant.now());

        assertThat(text(closed, "ledger/entries.ndjson")).doesNotContain("\"subjectId\":\"" + contractor);
        assertThat(text(closed, "ledger/omitted.csv")).contains("contractor," + contractor);
        assertThat(text(open, "ledger/entries.ndjson")).contains("\"subjectId\":\"" + contractor);
        assertThat(text(open, "ledger/omitted.csv")).doesNotContain(contractor);
    }

    /** Nowhere but in the two lists of what was left out, and there without a word of its entry. */
    private static void assertLeftOut(Path data, String fileName, String evidence) throws IOException {
        assertThat(text(data, "omissions.csv")).contains(evidence, "非公開資料");
        assertThat(text(data, "evidence.csv")).doesNotContain(evidence, fileName);
        assertThat(text(data, "index.html")).doesNotContain(fileName);
        assertThat(text(data, "oscal/assessment-results.json")).doesNotContain(fileName);
        assertThat(text(data, "ledger/omitted.csv")).contains("evidence," + evidence);
        assertThat(text(data, "ledger/entries.ndjson")).doesNotContain("\"subjectId\":\"" + evidence);
        assertThat(text(data, "ledger/proofs.ndjson")).doesNotContain(fileName);
        try (var files = Files.walk(data)) {
            assertThat(files.map(path -> path.getFileName().toString())).doesNotContain(fileName);
        }
    }

    private static void assertHandedOut(Path data, String fileName) throws IOException {
        assertThat(text(data, "evidence.csv")).contains(fileName);
        assertThat(text(data, "omissions.csv")).doesNotContain(fileName);
    }

    private static String text(Path data, String name) throws IOException {
        return Files.readString(data.resolve(name));
    }

    private static void restrict(String evidence, boolean restricted) {
        Api.patch("*", Map.of("restricted", restricted))
                .patch(BundleApi.EVIDENCE + '/' + evidence)
                .then()
                .statusCode(200);
    }

    private static String about(String contract, String document, String fileName) {
        String id = Api.post(
                        BundleApi.EVIDENCE,
                        Map.of(
                                "title",
                                "規程の資料",
                                "kind",
                                "POLICY_DOCUMENT",
                                "fileName",
                                fileName,
                                "subjects",
                                List.of(
                                        Map.of("type", "CONTRACT", "id", contract),
                                        Map.of("type", "POLICY_DOCUMENT", "id", document))))
                .path("id");
        Api.admin()
                .contentType("application/octet-stream")
                .body(BundleApi.noise(9))
                .put(BundleApi.EVIDENCE + '/' + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }

    private Path frozen(String role, String contract, Instant asOf) throws IOException {
        Map<String, Object> wanted = new HashMap<>(Map.of("scope", "CONTRACT", "subjectId", contract));
        wanted.put("asOf", asOf.toString());
        String id = Api.as(Api.token(role))
                .contentType(Api.JSON)
                .body(Api.text(wanted))
                .post(BundleApi.BUNDLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return BundleApi.unpacked(BundleApi.content(id), folder).resolve("data");
    }
}
