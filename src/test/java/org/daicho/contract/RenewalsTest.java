package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RenewalsTest {

    private static final String RENEWALS = "/api/v1/contract-renewals";
    private static final String CLOSINGS = "/api/v1/contract-closings";

    @Test
    void a_renewed_contract_begins_as_a_draft_with_what_carries_over() {
        String id = Performance.active(Map.of("renewal", "NEGOTIATED", "amount", 100, "noticeDays", 90));
        String reference = Api.get(Performance.path(id)).getString("reference");
        String next = Api.step(id, "renew", renewal(reference))
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("fiscalYear", equalTo(2027))
                .body("amount", equalTo(120))
                .body("renewal", equalTo("NEGOTIATED"))
                .body("noticeOn", equalTo("2028-01-01"))
                .body("contractedOn", nullValue())
                .body("renewedFromId", equalTo(id))
                .body("ordinance80", equalTo("TO_BE_DECIDED"))
                .extract()
                .path("id");
        Api.admin()
                .get(Performance.path(id))
                .then()
                .body("renewedToId", equalTo(next))
                .body("ordinance80", equalTo("NOT_YET"));
        Api.admin().get(Performance.path(id) + "/history").then().body("items.verb", hasItem("renewed"));
        assertThat(Api.get(Performance.path(next) + "/assignments").getString("items[0].fromOn"))
                .isEqualTo("2027-04-01");
        assertThat(Performance.reasons(Api.step(id, "renew", renewal(reference + "の2")), 409))
                .containsExactly("/renewedToId already-renewed");
    }

    @Test
    void carried_over_statements_are_confirmed_before_signing() {
        String next = renewed(Performance.active(Map.of()));
        String path = Performance.path(next);
        Api.step(next, "select", Map.of("decidedOn", "2027-03-20", "decidedBy", "委員会", "reason", "継続"))
                .then()
                .statusCode(200);
        List<String> codes = Api.mandatory(next);
        assertThat(Performance.reasons(Api.step(next, "sign", Map.of("signedOn", "2027-04-01")), 409))
                .hasSize(codes.size())
                .allMatch(reason -> reason.endsWith(" clause-carried-over"));
        Api.json(Map.of("status", "STATED", "articleReference", "第5条"))
                .header("If-Match", "*")
                .put(path + "/clauses/" + codes.get(0))
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + codes.get(0) + "' }.carriedOver", nullValue())
                .body("items.find { it.code == '" + codes.get(1) + "' }.carriedOver", equalTo(true));
        Api.json(Map.of("codes", List.of(codes.get(1))))
                .header("If-Match", "*")
                .post(path + "/clauses/confirm")
                .then()
                .statusCode(200);
        assertThat(Performance.reasons(Api.step(next, "sign", Map.of("signedOn", "2027-04-01")), 409))
                .hasSize(codes.size() - 2);
        Api.json(Map.of())
                .header("If-Match", "*")
                .post(path + "/clauses/confirm")
                .then()
                .statusCode(200);
        String tag = Api.tag(path);
        Api.json(Map.of())
                .header("If-Match", tag)
                .post(path + "/clauses/confirm")
                .then()
                .header("ETag", tag);
        Api.step(next, "sign", Map.of("signedOn", "2027-04-01")).then().statusCode(200);
    }

    @Test
    void only_a_signed_contract_is_renewed_and_later_than_it_began() {
        String draft = Api.contract();
        Map<String, Object> early = renewal("早すぎる");
        early.putAll(Map.of("startsOn", "2026-04-01", "endsOn", "2027-03-31"));
        assertThat(Performance.reasons(Api.step(draft, "renew", early), 409))
                .containsExactlyInAnyOrder("/state wrong-state", "/startsOn starts-before");
        String id = Performance.active(Map.of());
        String next = renewed(id);
        Api.step(next, "cancel", Map.of("reason", "取りやめ")).then().statusCode(200);
        Api.step(id, "renew", renewal(Api.unique("再"))).then().statusCode(201);
    }

    @Test
    void many_are_renewed_at_once_and_each_has_its_own_fate() {
        String one = Performance.active(Map.of());
        String already = Performance.active(Map.of());
        renewed(already);
        String draft = Api.contract();
        String unknown = UUID.randomUUID().toString();
        Map<String, Object> wanted = Api.fields("fiscalYear", 2026, "ids", List.of(one, already, draft, unknown));
        Api.json(wanted)
                .post(RENEWALS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("done", equalTo(1))
                .body("items.fate", contains("RENEWED", "ALREADY", "REFUSED", "REFUSED"));
        Api.admin().get(Performance.path(one)).then().body("renewedToId", nullValue());
        Api.json(wanted)
                .post(RENEWALS)
                .then()
                .statusCode(200)
                .body("items.fate", contains("RENEWED", "ALREADY", "REFUSED", "REFUSED"))
                .body("items[2].reasons[0].code", equalTo("wrong-state"))
                .body("items[3].reasons[0].code", equalTo("not-found"));
        String next = Api.get(Performance.path(one)).getString("renewedToId");
        Api.admin()
                .get(Performance.path(next))
                .then()
                .body("startsOn", equalTo("2027-04-01"))
                .body("endsOn", equalTo("2028-03-31"));
    }

    @Test
    void a_dry_run_finds_two_that_would_take_the_same_reference() {
        String unit = Api.unique("課");
        String first = Performance.active(Map.of("responsibleUnit", unit));
        Performance.active(Map.of("responsibleUnit", unit));
        String unitId = Api.get(Performance.path(first)).getString("unitId");
        String pattern = Api.unique("継続");
        Map<String, Object> wanted = Api.fields("fiscalYear", 2026, "unitId", unitId, "referencePattern", pattern);
        Api.json(wanted)
                .post(RENEWALS + "?dryRun=true")
                .then()
                .body("items.fate", contains("RENEWED", "REFUSED"))
                .body("items[1].reasons[0].code", equalTo("already-exists"));
        wanted.put("referencePattern", pattern + "{year}-{n} {era}");
        Api.json(wanted)
                .post(RENEWALS)
                .then()
                .body("done", equalTo(2))
                .body("items[1].renewedReference", equalTo(pattern + "2027-2 令和9年度"));
    }

    @Test
    void many_are_closed_at_once_and_each_has_its_own_fate() {
        String settled = Performance.ending(Map.of("classification", Map.of("confidentiality", "C1")));
        Performance.inspected(settled);
        String open = Performance.ending(Map.of());
        Map<String, Object> wanted = Api.fields("ids", List.of(settled, open));
        Api.json(wanted).post(CLOSINGS + "?dryRun=true").then().body("items.fate", contains("CLOSED", "REFUSED"));
        Api.admin().get(Performance.path(settled)).then().body("state", equalTo("ENDING"));
        Api.json(wanted)
                .post(CLOSINGS)
                .then()
                .statusCode(200)
                .body("items.fate", contains("CLOSED", "REFUSED"))
                .body("items[1].reasons.code", containsInAnyOrder("disposal-missing", "inspection-missing"));
        Api.json(wanted).post(CLOSINGS).then().body("already", equalTo(1)).body("refused", equalTo(1));
        Api.json(Map.of("ids", List.of())).post(CLOSINGS).then().statusCode(400);
    }

    private static String renewed(String contract) {
        return Api.step(contract, "renew", renewal(Api.unique("継続")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> renewal(String reference) {
        return Api.fields("reference", reference, "startsOn", "2027-04-01", "endsOn", "2028-03-31", "amount", 120);
    }
}
