package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleAsOfTest {

    @TempDir
    Path folder;

    @Inject
    EntityManager entityManager;

    @Test
    void a_past_moment_shows_what_was_known_then() throws IOException {
        Map<String, Object> written = Api.newContract(Api.contractor());
        String contract = Api.post(Api.CONTRACTS, written).path("id");
        BundleApi.evidence("CONTRACT", contract, "then.bin", 10);
        Instant then = Instant.now();
        Api.patch(Api.tag(Api.CONTRACTS + '/' + contract), Map.of("title", "あとの件名"))
                .patch(Api.CONTRACTS + '/' + contract)
                .then()
                .statusCode(200);
        Api.stateAll(contract);
        BundleApi.evidence("CONTRACT", contract, "later.bin", 10);

        String past = frozen(contract, then);
        Path data = data(past);

        assertThat(sheet(data, "contracts.csv"))
                .contains(written.get("title").toString())
                .doesNotContain("あとの件名");
        assertThat(sheet(data, "clauses.csv")).contains("未確認").doesNotContain("記載あり");
        assertThat(sheet(data, "evidence.csv")).contains("then.bin").doesNotContain("later.bin");
        assertThat(sheet(data, "omissions.csv")).doesNotContain("later.bin");
        assertThat(Api.get(BundleApi.BUNDLES + '/' + past).getString("title"))
                .startsWith(written.get("title").toString())
                .endsWith("現在）");
        assertThat(sheet(data(BundleApi.frozen("CONTRACT", contract)), "contracts.csv"))
                .contains("あとの件名");
    }

    @Test
    void a_contract_is_with_the_contractor_that_it_had_then() throws IOException {
        String before = Api.contractor();
        String after = Api.contractor();
        String contract = Api.post(Api.CONTRACTS, Api.newContract(before)).path("id");
        Instant then = Instant.now();
        Api.patch(Api.tag(Api.CONTRACTS + '/' + contract), Map.of("contractorId", after))
                .patch(Api.CONTRACTS + '/' + contract)
                .then()
                .statusCode(200);

        assertThat(sheet(data(frozen("CONTRACTOR", before, then)), "contracts.csv"))
                .contains(contract);
        assertThat(sheet(data(frozen("CONTRACTOR", after, then)), "contracts.csv"))
                .doesNotContain(contract);
        assertThat(sheet(data(BundleApi.frozen("CONTRACTOR", after)), "contracts.csv"))
                .contains(contract);
    }

    @Test
    void what_is_gone_since_or_not_to_be_handed_out_is_listed_with_its_reason() throws IOException {
        String contract = Api.contract();
        String disposed = BundleApi.evidence("CONTRACT", contract, "disposed.bin", 10);
        String quarantined = BundleApi.evidence("CONTRACT", contract, "quarantined.bin", 10);
        Api.post(
                BundleApi.EVIDENCE,
                Map.of(
                        "title",
                        "未着",
                        "kind",
                        "OTHER",
                        "fileName",
                        "announced.bin",
                        "subjects",
                        java.util.List.of(Map.of("type", "CONTRACT", "id", contract))));
        Instant then = Instant.now();
        put(disposed, "DISPOSED");
        put(quarantined, "QUARANTINED");

        String bundle = frozen(contract, then);

        assertThat(sheet(data(bundle), "omissions.csv"))
                .contains("disposed.bin", "廃棄済み", "quarantined.bin", "隔離", "announced.bin", "まだ受け取っていません");
        assertThat(Api.get(BundleApi.BUNDLES + '/' + bundle).getInt("omissions"))
                .isEqualTo(3);
        assertThat(Api.get(BundleApi.BUNDLES + '/' + bundle).getInt("files")).isZero();
    }

    @Test
    void what_was_not_there_yet_and_what_is_to_come_is_refused() {
        Instant before = Instant.now();
        String contract = Api.contract();

        refused(contract, before).body("violations.code", contains("unknown-subject"));
        refused(contract, Instant.now().plusSeconds(3600)).body("violations.code", contains("in-the-future"));
    }

    private static io.restassured.response.ValidatableResponse refused(String contract, Instant asOf) {
        return Api.json(Map.of("scope", "CONTRACT", "subjectId", contract, "asOf", asOf.toString()))
                .post(BundleApi.BUNDLES)
                .then()
                .statusCode(400);
    }

    private void put(String evidence, String state) {
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery(
                        "update evidence set state = ?1, retain_until = date '2020-03-31',"
                                + " disposed_on = case when cast(?1 as text) = 'DISPOSED' then date '2020-04-01' end where id = ?2")
                .setParameter(1, state)
                .setParameter(2, UUID.fromString(evidence))
                .executeUpdate());
    }

    private static String frozen(String contract, Instant asOf) {
        return frozen("CONTRACT", contract, asOf);
    }

    private static String frozen(String scope, String subject, Instant asOf) {
        return BundleApi.frozen(Map.of("scope", scope, "subjectId", subject, "asOf", asOf.toString()));
    }

    private Path data(String bundle) throws IOException {
        return BundleApi.unpacked(BundleApi.content(bundle), folder).resolve("data");
    }

    private static String sheet(Path data, String name) throws IOException {
        return Files.readString(data.resolve(name));
    }
}
