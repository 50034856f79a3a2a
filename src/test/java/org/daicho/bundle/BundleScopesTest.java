package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.verification.Checks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleScopesTest {

    private static final String CLOUDS = "/api/v1/cloud-services";
    private static final String ACCOUNTS = "/api/v1/social-media-accounts";

    @TempDir
    Path folder;

    @Test
    void a_contract_comes_with_all_that_hangs_on_it() throws IOException {
        String contract =
                Checks.signed(Checks.today().minusMonths(2), Checks.today().plusMonths(10), Map.of());
        String verification = Checks.failed(contract).getKey();
        String measure = Api.post(Checks.MEASURES, measure(contract)).path("id");
        String incident = Api.post(Checks.INCIDENTS, incident(contract)).path("id");
        String subcontract = Api.post(
                        Api.CONTRACTS + '/' + contract + "/subcontracts",
                        Api.fields(
                                "contractorName",
                                "孫請株式会社",
                                "work",
                                "入力",
                                "personalData",
                                false,
                                "myNumber",
                                false,
                                "requestedOn",
                                Checks.today().toString()))
                .path("id");
        BundleApi.evidence("VERIFICATION", verification, "check.bin", 10);
        BundleApi.evidence("INCIDENT", incident, "incident.bin", 10);

        Path data = data(BundleApi.frozen("CONTRACT", contract));

        assertThat(sheet(data, "checks.csv")).contains("contract-00001", verification, "要改善");
        assertThat(sheet(data, "measures.csv")).contains(measure);
        assertThat(sheet(data, "incidents.csv")).contains(incident, "誤送信");
        assertThat(sheet(data, "subcontracts.csv")).contains(subcontract, "孫請株式会社");
        assertThat(sheet(data, "gaps.csv")).contains("contract-00001");
        assertThat(data.resolve("evidence/contract-00001/check.bin")).exists();
        assertThat(data.resolve("evidence/contract-00001/incident.bin")).exists();
        assertThat(sheet(data, "index.html")).contains("契約条項", "不備", "証拠資料", "孫請株式会社", "omissions.csv");
    }

    @Test
    void gaps_are_counted_in_the_outline() {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());

        assertThat(Api.get(BundleApi.BUNDLES + '/' + bundle).getInt("gaps"))
                .isEqualTo(Api.get("/api/v1/gaps?limit=200&contractId="
                                + Api.get(BundleApi.BUNDLES + '/' + bundle).getString("subjectId"))
                        .getList("items")
                        .size());
    }

    @Test
    void a_service_and_an_account_are_subjects_too() throws IOException {
        String cloud = cloud(null);
        String account = account();
        BundleApi.evidence("CLOUD_SERVICE", cloud, "terms.bin", 10);
        BundleApi.evidence("SOCIAL_MEDIA_ACCOUNT", account, "policy.bin", 10);

        Path ofCloud = data(BundleApi.frozen("CLOUD_SERVICE", cloud));
        Path ofAccount = data(BundleApi.frozen("SOCIAL_MEDIA_ACCOUNT", account));

        assertThat(sheet(ofCloud, "services.csv")).contains(cloud);
        assertThat(ofCloud.resolve("evidence/service-00001/terms.bin")).exists();
        assertThat(sheet(ofAccount, "services.csv")).contains(account);
        assertThat(ofAccount.resolve("evidence/service-00001/policy.bin")).exists();
    }

    @Test
    void an_audit_takes_everything_on_its_list_with_it() throws IOException {
        String contract = Api.contract();
        String cloud = cloud(null);
        BundleApi.evidence("CONTRACT", contract, "contract.bin", 10);
        String audit = Api.post(
                        "/api/v1/audits",
                        Api.fields(
                                "title",
                                Api.unique("監査"),
                                "orderedBy",
                                Map.of("name", "最高情報セキュリティ責任者"),
                                "fiscalYear",
                                2026,
                                "kind",
                                "INTERNAL",
                                "scope",
                                List.of(
                                        Map.of("type", "CONTRACT", "id", contract),
                                        Map.of("type", "CLOUD_SERVICE", "id", cloud)),
                                "startsOn",
                                "2026-10-01",
                                "endsOn",
                                "2026-11-30",
                                "auditors",
                                List.of(Map.of("who", Map.of("name", "監査法人"), "lead", true))))
                .path("id");

        Path data = data(BundleApi.frozen("AUDIT", audit));

        assertThat(sheet(data, "audits.csv")).contains(audit);
        assertThat(sheet(data, "contracts.csv")).contains(contract);
        assertThat(sheet(data, "services.csv")).contains(cloud);
        assertThat(data.resolve("evidence/contract-00001/contract.bin")).exists();
    }

    @Test
    void a_unit_takes_what_belongs_to_it_and_to_units_below() throws IOException {
        String above = Api.unique("部");
        String below = Api.unique("課");
        String unit = unit(above, null);
        unit(below, unit);
        Map<String, Object> contract = Api.newContract(Api.contractor());
        contract.put("responsibleUnit", below);
        String mine = Api.post(Api.CONTRACTS, contract).path("id");
        String cloud = cloud(unit);
        String others = Api.contract();

        Path data = data(BundleApi.frozen("ORGANIZATION_UNIT", unit));

        assertThat(sheet(data, "contracts.csv")).contains(mine).doesNotContain(others);
        assertThat(sheet(data, "services.csv")).contains(cloud);
    }

    @Test
    void the_whole_register_leaves_nothing_out() throws IOException {
        String contract = Api.contract();
        String contractor = Api.contractor();
        String account = account();
        String file = Api.unique("general") + ".bin";
        BundleApi.evidence("ORGANIZATION_UNIT", unit(Api.unique("課"), null), file, 10);

        Path data = data(BundleApi.frozen(Map.of("scope", "ALL")));

        assertThat(sheet(data, "contracts.csv")).contains(contract);
        assertThat(sheet(data, "contractors.csv")).contains(contractor);
        assertThat(sheet(data, "services.csv")).contains(account);
        assertThat(sheet(data, "evidence.csv")).contains(file);
        assertThat(data.resolve("evidence/other/" + file)).exists();
    }

    @Test
    void evidence_that_is_only_named_in_what_is_said_comes_too() throws IOException {
        String contract = Api.contract();
        String proof = BundleApi.evidence("CONTRACTOR", Api.contractor(), "proof.bin", 10);
        String code = Api.mandatory(contract).get(0);
        Api.json(Map.of(code, Map.of("status", "STATED", "articleReference", "第1条", "evidenceIds", List.of(proof))))
                .header("If-Match", Api.tag(Api.CONTRACTS + '/' + contract))
                .put(Api.CONTRACTS + '/' + contract + "/clauses")
                .then()
                .statusCode(200);

        Path data = data(BundleApi.frozen("CONTRACT", contract));

        assertThat(data.resolve("evidence/contract-00001/proof.bin")).exists();
    }

    @Test
    void a_subject_of_another_kind_is_unknown() {
        Api.json(Map.of("scope", "CLOUD_SERVICE", "subjectId", Api.contract()))
                .post(BundleApi.BUNDLES)
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-subject"));
    }

    private static Map<String, Object> measure(String contract) {
        return Api.fields(
                "contractId",
                contract,
                "demand",
                "教育を行うこと",
                "reason",
                "記録がないため",
                "demandedOn",
                Checks.today().toString(),
                "dueOn",
                Checks.today().plusDays(30).toString(),
                "severity",
                "MEDIUM",
                "responsible",
                Checks.SOMEBODY);
    }

    private static Map<String, Object> incident(String contract) {
        return Api.fields(
                "kind",
                "LEAK",
                "title",
                "誤送信",
                "description",
                "誤って送った",
                "contractId",
                contract,
                "noticedAt",
                java.time.Instant.now().minusSeconds(3600).toString(),
                "personalData",
                false,
                "myNumber",
                false,
                "wrongful",
                false);
    }

    private static String cloud(@Nullable String unit) {
        Map<String, Object> cloud = Api.fields(
                "name",
                Api.unique("予約サイト"),
                "providerName",
                "提供者",
                "personalData",
                false,
                "myNumber",
                false,
                "uniformTerms",
                false);
        if (unit != null) {
            cloud.put("unitId", unit);
        }
        return Api.post(CLOUDS, cloud).path("id");
    }

    private static String account() {
        return Api.post(ACCOUNTS, Map.of("platform", "X", "accountName", Api.unique("@a"), "responsibleUnit", "総務課"))
                .path("id");
    }

    private static String unit(String name, @Nullable String parent) {
        Map<String, Object> unit = Api.fields("name", name, "validFrom", "2026-04-01");
        if (parent != null) {
            unit.put("parentId", parent);
        }
        return Api.post("/api/v1/organization-units", unit).path("id");
    }

    private Path data(String bundle) throws IOException {
        return BundleApi.unpacked(BundleApi.content(bundle), folder).resolve("data");
    }

    private static String sheet(Path data, String name) throws IOException {
        return Files.readString(data.resolve(name));
    }
}
