package org.daicho.contractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.shared.time.TokyoClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractorProfileTest {

    private final String mark = Api.unique("");

    @Test
    void the_whole_profile_is_kept_in_order_and_read_back() {
        Map<String, Object> wanted = profile();
        String path = Api.CONTRACTORS + '/' + Api.post(Api.CONTRACTORS, wanted).path("id");
        Map<String, Object> read = Api.get(path).getMap("$");
        assertThat(read).containsAllEntriesOf(wanted);
        Api.patch("\"1\"", wanted).patch(path).then().statusCode(200).header("ETag", "\"1\"");
        Api.patch("\"1\"", Api.fields("majorityOwner", null, "externalsDeclaration", null, "contacts", List.of()))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("majorityOwner", nullValue())
                .body("externalsDeclaration", nullValue())
                .body("contacts.size()", equalTo(0))
                .body("sites.size()", equalTo(2));
        Api.patch("\"2\"", Api.fields("sites", List.of(site("本社", "HEADQUARTERS", "JP"))))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("sites.name", contains("本社"));
        assertThat(Api.get(path + "/history").getList("items")).hasSize(3);
    }

    @Test
    void a_part_of_the_owner_is_changed_and_the_rest_stays() {
        String path =
                Api.CONTRACTORS + '/' + Api.post(Api.CONTRACTORS, profile()).path("id");
        Api.patch("*", Api.fields("majorityOwner", Api.fields("country", "US")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("majorityOwner.country", equalTo("US"))
                .body("majorityOwner.votingBasisPoints", equalTo(5100));
    }

    @Test
    void everything_that_is_wrong_with_a_profile_is_said_at_once() {
        Map<String, Object> wanted = profile();
        wanted.put("headquartersCountry", "jp");
        wanted.put("sites", List.of(site("本社", "HEADQUARTERS", "XX")));
        wanted.put("majorityOwner", Api.fields("name", "親会社", "country", "ZZ"));
        wanted.put(
                "externalsDeclaration",
                Api.fields("declaredOn", "2026-04-01", "validUntil", "2026-03-31", "evidenceId", UUID.randomUUID()));
        Api.json(wanted)
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/headquartersCountry",
                                "/sites/0/country",
                                "/majorityOwner/country",
                                "/externalsDeclaration/validUntil",
                                "/externalsDeclaration/evidenceId"));
        wanted.put("contacts", List.of(Api.fields("department", "営業部")));
        wanted.put("majorityOwner", Api.fields("name", "親会社", "country", "JP", "votingBasisPoints", 10_001));
        Api.json(wanted)
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/contacts/0/name"))
                .body("violations.pointer", hasItem("/contacts/0/role"))
                .body("violations.pointer", hasItem("/majorityOwner/votingBasisPoints"));
    }

    @Test
    void a_declaration_points_to_its_evidence() {
        String contractor = Api.contractor();
        String evidence = Candidates.evidence(contractor);
        Api.patch(
                        "\"1\"",
                        Api.fields(
                                "externalsDeclaration", Api.fields("declaredOn", "2026-04-01", "evidenceId", evidence)))
                .patch(Api.CONTRACTORS + '/' + contractor)
                .then()
                .statusCode(200)
                .body("externalsDeclaration.evidenceId", equalTo(evidence));
    }

    @Test
    void the_list_is_narrowed_by_country_declaration_and_day_of_change() {
        LocalDate today = LocalDate.now(TokyoClock.ZONE);
        String plain = register(Api.fields());
        String abroad = register(Api.fields("headquartersCountry", "SG"));
        String owned = register(Api.fields("majorityOwner", Api.fields("name", "親会社", "country", "SG")));
        String declared = register(Api.fields("externalsDeclaration", Api.fields("declaredOn", "2026-01-01")));
        String lapsed = register(
                Api.fields("externalsDeclaration", Api.fields("declaredOn", "2020-01-01", "validUntil", "2021-01-01")));
        assertThat(found("country", "SG")).containsExactlyInAnyOrder(abroad, owned);
        assertThat(found("hasDeclaration", "true")).containsExactly(declared);
        assertThat(found("hasDeclaration", "false")).containsExactlyInAnyOrder(plain, abroad, owned, lapsed);
        assertThat(found("updatedAfter", today.minusDays(1).toString())).hasSize(5);
        assertThat(found("updatedAfter", today.plusDays(2).toString())).isEmpty();
        Api.admin()
                .queryParam("hasDeclaration", "perhaps")
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(400);
    }

    @Test
    void a_page_goes_on_under_the_same_filters_only() {
        register(Api.fields());
        register(Api.fields());
        String next = Api.admin()
                .queryParam("q", mark)
                .queryParam("hasDeclaration", "false")
                .queryParam("limit", 1)
                .get(Api.CONTRACTORS)
                .path("next");
        assertThat(next).isNotNull();
        Api.admin()
                .queryParam("q", mark)
                .queryParam("hasDeclaration", "true")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(400);
    }

    @Test
    void the_attestation_held_today_is_a_filter() {
        String holder = register(Api.fields());
        String expired = register(Api.fields());
        String revoked = register(Api.fields());
        String other = register(Api.fields());
        Candidates.attestation(holder, "validUntil", "2999-12-31");
        Candidates.attestation(expired, "validUntil", "2024-06-30");
        Candidates.attestation(revoked, "revokedOn", "2025-01-01");
        Candidates.attestation(other, "kind", "SOC2");
        assertThat(found("attestation", "ISMS")).containsExactly(holder);
        assertThat(found("attestation", "SOC2")).containsExactly(other);
    }

    @Test
    void the_profile_is_in_the_csv() {
        register(Api.fields("headquartersCountry", "SG"));
        String csv = Api.admin()
                .accept("text/csv")
                .queryParam("q", mark)
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("状態,旧称,本店所在国").contains(",存続,,SG,");
    }

    private List<String> found(String filter, String value) {
        return Api.admin()
                .queryParam("q", mark)
                .queryParam(filter, value)
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private String register(Map<String, Object> more) {
        Map<String, Object> wanted = Api.fields("name", "株式会社" + Api.unique(mark));
        wanted.putAll(more);
        return Api.post(Api.CONTRACTORS, wanted).path("id");
    }

    private static Map<String, Object> profile() {
        Map<String, Object> wanted = Api.newContractor();
        wanted.put(
                "contacts",
                List.of(
                        Api.fields(
                                "name", "岩手 花子",
                                "department", "公共システム部",
                                "role", "INFORMATION_SECURITY_OFFICER",
                                "phone", "019-000-0001",
                                "email", "security@example.jp"),
                        Api.fields("name", "夜間窓口", "role", "EMERGENCY")));
        wanted.put("sites", List.of(site("本社", "HEADQUARTERS", "JP"), site("海外拠点", "DATA_CENTRE", "SG")));
        wanted.put("headquartersCountry", "JP");
        wanted.put("majorityOwner", Api.fields("name", "親会社", "country", "JP", "votingBasisPoints", 5100));
        wanted.put("externalsDeclaration", Api.fields("declaredOn", "2026-04-01", "validUntil", "2027-03-31"));
        return wanted;
    }

    private static Map<String, Object> site(String name, String kind, String country) {
        return Api.fields("name", name, "kind", kind, "country", country);
    }
}
