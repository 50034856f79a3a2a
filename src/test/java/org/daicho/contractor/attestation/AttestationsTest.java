package org.daicho.contractor.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contractor.Candidates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AttestationsTest {

    private String contractor;

    @BeforeEach
    void own_contractor() {
        contractor = Api.contractor();
    }

    @Test
    void an_attestation_is_registered_read_changed_and_remembered() {
        Map<String, Object> wanted = Candidates.newAttestation();
        wanted.put("scope", "自治体向け\nシステムの保守");
        wanted.put("coveredKinds", List.of("SYSTEM_MAINTENANCE", "SYSTEM_OPERATION"));
        wanted.put("validUntil", "2027-05-31");
        wanted.put("checkedOn", "2026-04-01");
        wanted.put("checkedSource", "認証機関の公開名簿");
        wanted.put("evidenceId", Candidates.evidence(contractor));
        var created = Api.post(of(contractor), wanted);
        String path = Candidates.ATTESTATIONS + '/' + created.path("id");
        assertThat(created.getHeader("Location")).endsWith(path);
        assertThat(Api.get(path).<String, Object>getMap("$"))
                .containsAllEntriesOf(wanted)
                .containsEntry("contractorId", contractor);
        Api.patch("\"1\"", wanted).patch(path).then().statusCode(200).header("ETag", "\"1\"");
        Api.patch("\"1\"", Api.fields("coveredKinds", null, "revokedOn", "2026-05-01"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("coveredKinds", nullValue())
                .body("revokedOn", equalTo("2026-05-01"));
        Api.patch("\"1\"", Api.fields("note", "x")).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed"));
    }

    @Test
    void nothing_covered_is_not_the_same_as_not_judged() {
        String none = Candidates.attestation(contractor, "coveredKinds", List.of());
        String unjudged = Candidates.attestation(contractor);
        assertThat(Api.get(Candidates.ATTESTATIONS + '/' + none).getList("coveredKinds"))
                .isEmpty();
        Api.admin().get(Candidates.ATTESTATIONS + '/' + unjudged).then().body("coveredKinds", nullValue());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Api.json(Api.fields(
                        "kind", "PRIVACY_MARK",
                        "number", "12345678",
                        "validFrom", "2026-04-01",
                        "validUntil", "2026-03-31",
                        "evidenceId", UUID.randomUUID(),
                        "checkedSource", "名簿"))
                .post(of(contractor))
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/number", "/validUntil", "/evidenceId", "/checkedOn"));
        Api.json(Api.fields("kind", "OTHER", "validFrom", "2026-04-01", "checkedOn", "2999-01-01"))
                .post(of(contractor))
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/standard", "/checkedOn"));
        Api.json(Api.fields())
                .post(of(contractor))
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/kind", "/validFrom"));
        Api.json(Candidates.newAttestation())
                .post(of(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        Api.admin().get(of(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void the_number_of_a_privacy_mark_is_kept_in_one_form() {
        String id = Candidates.attestation(contractor, "kind", "PRIVACY_MARK", "number", "１２３４５６７８（０３）");
        Api.admin().get(Candidates.ATTESTATIONS + '/' + id).then().body("number", equalTo("12345678(03)"));
    }

    @Test
    void those_that_expire_first_come_first_and_can_be_picked_by_day() {
        String forever = Candidates.attestation(contractor);
        String late = Candidates.attestation(contractor, "validUntil", "2028-03-31");
        String soon = Candidates.attestation(contractor, "validUntil", "2026-03-31", "kind", "SOC2");
        String revoked = Candidates.attestation(contractor, "validUntil", "2029-03-31", "revokedOn", "2026-04-01");
        assertThat(found()).containsExactly(soon, late, revoked, forever);
        assertThat(found("sort", "-validUntil")).containsExactly(forever, revoked, late, soon);
        assertThat(found("kind", "SOC2")).containsExactly(soon);
        assertThat(found("expiredOn", "2026-03-31")).isEmpty();
        assertThat(found("expiredOn", "2026-04-01")).containsExactly(soon, revoked);
        assertThat(found("validUntilAfter", "2026-04-01")).containsExactly(late, revoked);
        assertThat(found("validUntilBefore", "2028-03-31")).containsExactly(soon, late);
        Api.admin().queryParam("limit", 3).get(of(contractor)).then().body("items.id", contains(soon, late, revoked));
        String next = Api.admin().queryParam("limit", 3).get(of(contractor)).path("next");
        Api.admin()
                .queryParam("limit", 3)
                .queryParam("cursor", next)
                .get(of(contractor))
                .then()
                .body("items.id", contains(forever));
    }

    @Test
    void the_list_names_the_contractor_also_as_csv() {
        Candidates.attestation(contractor, "coveredKinds", List.of("CLEANING"));
        String name = Api.get(Api.CONTRACTORS + '/' + contractor).getString("name");
        Api.admin()
                .queryParam("contractorId", contractor)
                .get(Candidates.ATTESTATIONS)
                .then()
                .body("items.contractorName", contains(name));
        String csv = Api.admin()
                .accept("text/csv")
                .queryParam("contractorId", contractor)
                .get(Candidates.ATTESTATIONS)
                .asString();
        assertThat(csv).contains("委託先名称,種類,番号").contains(name + ",ISMS認証,").contains(",清掃,");
    }

    private List<String> found(String... filter) {
        var request = Api.admin().queryParam("contractorId", contractor);
        if (filter.length > 0) {
            request.queryParam(filter[0], filter[1]);
        }
        return request.get(Candidates.ATTESTATIONS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String of(String contractor) {
        return Api.CONTRACTORS + '/' + contractor + "/attestations";
    }
}
