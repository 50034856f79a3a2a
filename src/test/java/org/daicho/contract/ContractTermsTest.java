package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.catalogue.EditionFile;
import org.daicho.contractor.Candidates;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractTermsTest {

    @Inject
    EntityManager database;

    @Test
    void a_joint_contract_has_members_whose_shares_sum_up() {
        String main = Api.contractor();
        String other = Api.contractor();
        Map<String, Object> wanted = Api.newContract(main);
        wanted.put("parties", List.of(party(main, 60), party(other, 39.5)));
        assertThat(Performance.reasons(Api.json(wanted).post(Api.CONTRACTS), 400))
                .containsExactly("/parties shares-not-100");
        wanted.put("parties", List.of(party(other, 60), party(other, null), party(UUID.randomUUID(), null)));
        assertThat(Performance.reasons(Api.json(wanted).post(Api.CONTRACTS), 400))
                .containsExactlyInAnyOrder(
                        "/parties party-twice",
                        "/parties main-contractor-missing",
                        "/parties share-missing",
                        "/parties/2/contractorId unknown-contractor");
        wanted.put("parties", List.of(party(main, 60), party(other, 40)));
        String id = Api.post(Api.CONTRACTS, wanted).path("id");
        String path = Performance.path(id);
        Api.admin().get(path).then().body("parties.contractorId", contains(main, other));
        Api.patch("\"1\"", Map.of("parties", wanted.get("parties")))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.patch("\"1\"", Map.of("parties", List.of())).patch(path).then().header("ETag", "\"2\"");
    }

    @Test
    void the_day_of_notice_follows_the_end() {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.putAll(Map.of("noticeDays", 90, "renewal", "AUTOMATIC", "termBasis", "LONG_TERM_CONTINUING"));
        wanted.putAll(Map.of("volume", "UNDER_10000", "criticality", "HIGH", "replaceability", "HARD"));
        wanted.put("emergencyPlanReference", "緊急時対応計画 第3章");
        String path = Performance.path(Api.post(Api.CONTRACTS, wanted).path("id"));
        var read = Api.get(path);
        wanted.forEach(
                (field, value) -> assertThat((Object) read.get(field)).as(field).isEqualTo(value));
        assertThat(read.getString("noticeOn")).isEqualTo("2026-12-31");
        assertThat(read.getString("ordinance80")).isEqualTo("NOT_YET");
        Api.patch("*", Map.of("endsOn", "2027-07-01"))
                .patch(path)
                .then()
                .body("noticeOn", equalTo("2027-04-02"))
                .body("ordinance80", equalTo("TO_BE_DECIDED"));
        Api.patch("*", Api.fields("renewal", "NONE")).patch(path).then().body("ordinance80", equalTo("TRANSITIONAL"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_binds_stands_with_the_contract() {
        String id = Api.contract();
        List<Object> kept = mandatoryClauses(id);
        assertThat(kept).containsExactlyElementsOf((List<Object>) (List<?>) Api.mandatory(id));
        Api.patch("*", Map.of("personalData", true))
                .patch(Performance.path(id))
                .then()
                .statusCode(200);
        assertThat(mandatoryClauses(id)).hasSizeGreaterThan(kept.size());
    }

    @Test
    void a_waiver_says_by_which_post_and_a_statement_on_what_evidence() {
        String id = Api.contract();
        String code = Api.mandatory(id).get(0);
        String post = Api.get(Performance.path(id) + "/assignments").getString("items[0].postId");
        String evidence = Performance.evidence(id);
        Map<String, Object> waiver = Api.fields(
                "status",
                "WAIVED",
                "reason",
                "代替措置",
                "approverPostId",
                post,
                "approvedOn",
                "2026-03-25",
                "waivedUntil",
                "2027-03-31",
                "evidenceIds",
                List.of(evidence));
        String path = Performance.path(id) + "/clauses/" + code;
        Api.json(waiver)
                .header("If-Match", "*")
                .put(path)
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + code + "' }.statement", equalTo(waiver));
        waiver.putAll(Map.of("approverPostId", UUID.randomUUID(), "evidenceIds", List.of(UUID.randomUUID())));
        assertThat(Performance.reasons(Api.json(waiver).header("If-Match", "*").put(path), 400))
                .containsExactlyInAnyOrder(
                        "/" + code + "/approverPostId unknown-post", "/" + code + "/evidenceIds/0 unknown-evidence");
    }

    @Test
    void clauses_are_stated_from_a_template_where_nobody_has_stated_them() {
        String id = Api.contract();
        List<String> codes = Api.mandatory(id);
        String template = Api.post(
                        "/api/v1/contract-templates",
                        Api.fields(
                                "name",
                                Api.unique("特記事項"),
                                "edition",
                                "R8.3",
                                "articles",
                                List.of(Api.fields(
                                        "number",
                                        "第1条",
                                        "heading",
                                        "遵守",
                                        "text",
                                        "乙は、これを守る。",
                                        "states",
                                        List.of(codes.get(0), codes.get(1))))))
                .path("id");
        Api.json(Map.of("status", "MISSING"))
                .header("If-Match", "*")
                .put(Performance.path(id) + "/clauses/" + codes.get(0))
                .then()
                .statusCode(200);
        Api.json(Map.of("templateId", template))
                .header("If-Match", "*")
                .post(Performance.path(id) + "/clauses/from-template")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + codes.get(0) + "' }.statement.status", equalTo("MISSING"))
                .body("items.find { it.code == '" + codes.get(1) + "' }.statement.articleReference", equalTo("第1条"));
    }

    @Test
    void a_contract_moves_to_another_edition_with_what_still_holds() {
        String id = Api.contract();
        String path = Performance.path(id);
        List<String> codes = Api.mandatory(id);
        Api.stateAll(id);
        EditionFile file = EditionFile.fresh()
                .with(codes.get(0), one -> ((ObjectNode) one.path("title")).put("ja", "別の求め"))
                .without(codes.get(1))
                .bringIn();
        Map<String, Object> moving = Map.of("edition", file.code());
        Api.admin()
                .queryParam("to", file.code())
                .get(path + "/edition-move")
                .then()
                .statusCode(200)
                .body("noLongerApplicable.requirement.code", contains(codes.get(1)));
        assertThat(Performance.reasons(Api.step(id, "move-edition", moving), 409))
                .containsExactly("/edition edition-draft");
        Candidates.step(file.path(), "publish").then().statusCode(200);
        Api.step(id, "move-edition", moving)
                .then()
                .statusCode(200)
                .body("edition", equalTo(file.code()))
                .body("items.find { it.code == '" + codes.get(2) + "' }.statement.status", equalTo("STATED"));
        assertThat(mandatoryClauses(id)).doesNotContain(codes.get(1));
        Api.admin().get(path + "/history").then().body("items.verb", hasItem("edition-moved"));
    }

    @Test
    void a_selection_of_the_same_contractor_leads_to_the_contract() {
        String contractor = Api.contractor();
        String id = Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
        String other = decided(Api.contractor());
        String selection = decided(contractor);
        assertThat(Performance.reasons(Api.step(id, "select", decision(other)), 409))
                .containsExactly("/selectionId other-contractor");
        assertThat(Performance.reasons(
                        Api.step(id, "select", decision(UUID.randomUUID().toString())), 409))
                .containsExactly("/selectionId selection-undecided");
        Api.step(id, "select", decision(selection))
                .then()
                .statusCode(200)
                .body("selection.selectionId", equalTo(selection));
        Api.admin().get(Candidates.SELECTIONS + '/' + selection).then().body("contractId", equalTo(id));
        String second = Api.post(Api.CONTRACTS, Api.newContract(contractor)).path("id");
        assertThat(Performance.reasons(Api.step(second, "select", decision(selection)), 409))
                .containsExactly("/selectionId selection-used");
    }

    @Test
    void the_contracts_of_a_double_entry_follow_it() {
        String duplicate = Api.contractor();
        String survivor = Api.contractor();
        Map<String, Object> wanted = Api.newContract(duplicate);
        wanted.put("parties", List.of(party(duplicate, 60), party(survivor, 40)));
        String id = Api.post(Api.CONTRACTS, wanted).path("id");
        Candidates.step(
                        Api.CONTRACTORS + '/' + survivor,
                        "absorb",
                        Api.fields("duplicateId", duplicate, "reason", "二重登録"))
                .then()
                .statusCode(200);
        Api.admin()
                .get(Performance.path(id))
                .then()
                .body("contractorId", equalTo(survivor))
                .body("parties.contractorId", contains(survivor))
                .body("parties[0].share", equalTo(100f));
        Api.admin().get(Performance.path(id) + "/history").then().body("items.verb", hasItem("contractor-absorbed"));
    }

    private List<Object> mandatoryClauses(String contract) {
        return List.of((Object[])
                database.createNativeQuery("select mandatory_clauses from contract where id = ?1", String[].class)
                        .setParameter(1, UUID.fromString(contract))
                        .getSingleResult());
    }

    private static String decided(String contractor) {
        String selection = Candidates.selection(contractor);
        Candidates.answerAll(selection, "MET");
        Candidates.step(Candidates.SELECTIONS + '/' + selection, "decide", Candidates.deciding("SELECTED"))
                .then()
                .statusCode(200);
        return selection;
    }

    private static Map<String, Object> decision(String selection) {
        return Map.of("decidedOn", "2026-03-20", "decidedBy", "契約審査委員会", "reason", "最良", "selectionId", selection);
    }

    private static Map<String, Object> party(Object contractor, Object share) {
        return share == null
                ? Api.fields("contractorId", contractor)
                : Api.fields("contractorId", contractor, "share", share);
    }
}
