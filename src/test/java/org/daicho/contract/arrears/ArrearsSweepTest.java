package org.daicho.contract.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.daicho.compliance.keeping.GapSweep;
import org.daicho.contract.Performance;
import org.junit.jupiter.api.Test;

/** What an earlier release has written is made by emptying columns, as nothing else can write it any more. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ArrearsSweepTest {

    @Inject
    ArrearsSweep sweep;

    @Inject
    GapSweep gaps;

    @Inject
    EntityManager database;

    @Test
    void what_binds_is_filled_in_without_a_version_or_a_record() {
        String id = Api.contract();
        String cancelled = Api.contract();
        Api.step(cancelled, "cancel", Map.of("reason", "取りやめ")).then().statusCode(200);
        List<String> bound = mandatoryClauses(id);
        assertThat(bound).isNotEmpty();
        write("update contract set mandatory_clauses = '{}' where id = ?1", id);
        write("update contract set mandatory_clauses = '{}' where id = ?1", cancelled);
        sweep.everything();
        assertThat(mandatoryClauses(id)).isEqualTo(bound);
        assertThat(mandatoryClauses(cancelled)).isEmpty();
        Api.admin().get(Performance.path(id)).then().header("ETag", "\"1\"");
        Api.admin().get(Performance.path(id) + "/history").then().body("items.verb", contains("created"));
        gaps.everything();
        Api.admin()
                .get(Performance.path(id) + "/gaps?on=2026-06-01")
                .then()
                .body("items.findAll { it.rule == 'CONTRACT_CLAUSE_MISSING' }", hasSize(1));
        Api.patch("\"1\"", Map.of("note", "続き"))
                .patch(Performance.path(id))
                .then()
                .statusCode(200);
    }

    @Test
    void the_names_of_an_owner_become_a_unit_and_a_duty() {
        String unit = Api.unique("水道課");
        String known = contract(Map.of("responsibleUnit", unit, "ownerPost", "課長"));
        String id = unowned();
        write("update contract set responsible_unit = '" + unit + "', owner_post = '課長' where id = ?1", id);
        sweep.everything();
        Api.admin()
                .get(Performance.path(id))
                .then()
                .header("ETag", "\"2\"")
                .body("unitId", equalTo(Api.get(Performance.path(known)).getString("unitId")));
        Api.admin()
                .get(Performance.path(id) + "/history")
                .then()
                .body("items.verb", containsInAnyOrder("created", "unit-found"));
        var duties = Api.get(Performance.path(id) + "/assignments");
        assertThat(duties.getList("items.duty")).isEqualTo(List.of("CONTRACT_OWNER"));
        assertThat(duties.getString("items[0].fromOn")).isEqualTo("2026-04-01");
        assertThat(duties.getString("items[0].postId"))
                .isEqualTo(Api.get(Performance.path(known) + "/assignments").getString("items[0].postId"));
        Api.admin()
                .get("/api/v1/assignments/" + duties.getString("items[0].id") + "/history")
                .then()
                .body("items.verb", contains("created"))
                .body("items[0].actor", equalTo("system"));
        sweep.everything();
        Api.admin().get(Performance.path(id)).then().header("ETag", "\"2\"");
        Api.admin().get(Performance.path(id) + "/assignments").then().body("items", hasSize(1));
    }

    @Test
    void nobody_is_found_for_a_hyphen_or_put_back_where_the_duty_was_ended() {
        String hyphen = unowned();
        write("update contract set responsible_unit = '－', owner_post = '－' where id = ?1", hyphen);
        String ended = contract(Map.of("responsibleUnit", Api.unique("水道課"), "ownerPost", "課長"));
        String assignment = Api.get(Performance.path(ended) + "/assignments").getString("items[0].id");
        Api.json(Map.of("untilOn", "2026-04-30"))
                .header("If-Match", "*")
                .post(Performance.path(ended) + "/assignments/" + assignment + "/end")
                .then()
                .statusCode(200);
        sweep.everything();
        Api.admin().get(Performance.path(hyphen)).then().header("ETag", "\"1\"").body("unitId", nullValue());
        Api.admin().get(Performance.path(hyphen) + "/assignments").then().body("items", hasSize(0));
        Api.admin().get(Performance.path(ended) + "/assignments").then().body("items.id", contains(assignment));
    }

    @Test
    void what_another_replica_has_locked_is_passed_over() {
        String id = Api.contract();
        String other = Api.contract();
        List<String> bound = mandatoryClauses(other);
        write("update contract set mandatory_clauses = '{}' where id = ?1", other);
        QuarkusTransaction.requiringNew().run(() -> {
            execute("update contract set mandatory_clauses = '{}' where id = ?1", id);
            sweep.everything();
            assertThat(QuarkusTransaction.requiringNew().call(() -> mandatoryClauses(other)))
                    .isEqualTo(bound);
            assertThat(mandatoryClauses(id)).isEmpty();
        });
        sweep.everything();
        assertThat(mandatoryClauses(id)).isNotEmpty();
    }

    private static String unowned() {
        return contract(Api.fields("responsibleUnit", null, "ownerPost", null));
    }

    private static String contract(Map<String, Object> more) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.putAll(more);
        return Api.post(Api.CONTRACTS, wanted).path("id");
    }

    private void write(String statement, String contract) {
        QuarkusTransaction.requiringNew().run(() -> execute(statement, contract));
    }

    private void execute(String statement, String contract) {
        database.createNativeQuery(statement)
                .setParameter(1, UUID.fromString(contract))
                .executeUpdate();
    }

    private List<String> mandatoryClauses(String contract) {
        return List.of((String[])
                database.createNativeQuery("select mandatory_clauses from contract where id = ?1", String[].class)
                        .setParameter(1, UUID.fromString(contract))
                        .getSingleResult());
    }
}
