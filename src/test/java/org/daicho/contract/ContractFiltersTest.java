package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** Two contracts that differ in everything; each filter must find the one and leave the other. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractFiltersTest {

    @Test
    void each_filter_narrows_the_list() {
        String unit = Api.unique("総務課");
        var one = Api.newContract(Api.contractor());
        one.put("responsibleUnit", unit);
        one.put("networkZones", List.of("LGWAN"));
        one.put("personalData", true);
        one.put("title", "委託" + unit);
        var other = Api.newContract(Api.contractor());
        other.putAll(Map.of("responsibleUnit", unit, "kind", "CLEANING", "fiscalYear", 2027, "startsOn", "2027-04-01"));
        other.putAll(Map.of("endsOn", "2028-03-31", "networkZones", List.of("INTERNET"), "myNumber", true));
        other.put("classification", Map.of("confidentiality", "C3B"));
        String first = Api.post(Api.CONTRACTS, one).path("id");
        String second = Api.post(Api.CONTRACTS, other).path("id");
        String cancelled = second;
        Api.step(cancelled, "cancel", Map.of("reason", "不調")).then().statusCode(200);
        String base = "responsibleUnit=" + unit;
        assertThat(found(base)).containsExactlyInAnyOrder(first, second);
        Map<String, String> finding = Map.ofEntries(
                Map.entry("reference=" + one.get("reference"), first),
                Map.entry("fiscalYear=2027", second),
                Map.entry("state=DRAFT", first),
                Map.entry("state=CANCELLED", second),
                Map.entry("contractorId=" + one.get("contractorId"), first),
                Map.entry("kind=CLEANING", second),
                Map.entry("personalData=false&myNumber=false", ""),
                Map.entry("myNumber=true", second),
                Map.entry("confidentiality=C3B", second),
                Map.entry("networkZone=LGWAN", first),
                Map.entry("startsAfter=2027-04-01", second),
                Map.entry("startsBefore=2026-04-01", first),
                Map.entry("endsAfter=2027-04-01", second),
                Map.entry("endsBefore=2027-03-31", first),
                Map.entry("q=委託", first),
                Map.entry("q=" + other.get("title"), second),
                Map.entry("q=" + one.get("reference"), first));
        finding.forEach((filter, id) ->
                assertThat(found(base + '&' + filter)).as(filter).isEqualTo(id.isEmpty() ? List.of() : List.of(id)));
    }

    @Test
    void a_search_finds_the_contractors_name_too() {
        String mark = Api.unique("");
        String company =
                Api.post(Api.CONTRACTORS, Map.of("name", "㈱ｸﾘｰﾝ" + mark)).path("id");
        String id = Api.post(Api.CONTRACTS, Api.newContract(company)).path("id");
        assertThat(found("q=株式会社クリーン" + mark)).containsExactly(id);
        assertThat(found("q=有限会社クリーン" + mark)).isEmpty();
        List<String> names = Api.get(Api.CONTRACTS + "?q=クリーン" + mark).getList("items.contractorName");
        assertThat(names).containsExactly("㈱ｸﾘｰﾝ" + mark);
    }

    @Test
    void a_search_of_nothing_but_punctuation_finds_no_other_titles() {
        String id = Api.contract();
        for (String q : List.of("%", "_", "・")) {
            List<String> ids = Api.admin()
                    .queryParam("q", q)
                    .queryParam("sort", "-updatedAt")
                    .get(Api.CONTRACTS)
                    .path("items.id");
            assertThat(ids).as(q).doesNotContain(id);
        }
    }

    private static List<String> found(String query) {
        return Api.get(Api.CONTRACTS + '?' + query).getList("items.id");
    }
}
