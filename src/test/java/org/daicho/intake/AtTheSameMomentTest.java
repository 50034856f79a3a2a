package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AtTheSameMomentTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    WhatIsKept kept;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void the_same_file_from_two_desks_makes_no_doubles() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            register.row(
                    i,
                    "委託先名称",
                    register.name("株式会社" + i % 40),
                    "法人番号",
                    i % 40 < 20 ? register.corporateNumber(i % 40) : "");
        }
        byte[] file = register.utf8();
        List<Long> before = kept.counts();

        List<Response> answers = together(() -> desk.send(file, Map.of()), () -> desk.send(file, Map.of()));

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.jsonPath().getInt("counts.accepted"))
                        .sum())
                .isEqualTo(1_200);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.jsonPath().getInt("counts.unchanged"))
                        .sum())
                .isEqualTo(1_200);
        assertThat(kept.counts()).isEqualTo(List.of(before.get(0) + 1_200, before.get(1) + 40, before.get(2) + 1_240));
    }

    @Test
    void a_contract_registered_by_somebody_else_meanwhile_is_found_at_the_second_try() throws Exception {
        register.row(1, "委託先名称", register.name("株式会社後先"));
        byte[] file = register.utf8();
        desk.take(new RegisterFile().row(1, "委託先名称", register.name("株式会社後先")).utf8());
        String slow = "slow" + System.nanoTime();
        // what another writer commits between this batch's looking and its writing
        kept.execute("create function " + slow + "() returns trigger language plpgsql as $$ begin"
                + " if nextval('" + slow + "_tries') = 1 then"
                + " raise exception using errcode = 'unique_violation', message = 'somebody else was faster';"
                + " end if; return new; end $$");
        kept.execute("create sequence " + slow + "_tries");
        kept.execute("create trigger " + slow + " before insert on contract for each row when (new.reference = '"
                + register.reference(1) + "') execute function " + slow + "()");
        try {
            assertThat(desk.fates(desk.take(file))).containsExactly("1 ACCEPTED");
            assertThat(kept.count("contract where reference = '" + register.reference(1) + "'"))
                    .isEqualTo(1);
        } finally {
            kept.execute("drop trigger " + slow + " on contract");
            kept.execute("drop function " + slow + "()");
            kept.execute("drop sequence " + slow + "_tries");
        }
    }

    @Test
    void an_import_that_breaks_off_keeps_what_was_finished_and_the_same_file_completes_it() {
        for (int i = 1; i <= 1_100; i++) {
            register.row(i);
        }
        byte[] file = register.utf8();
        String broken = "broken" + System.nanoTime();
        kept.execute("create function " + broken
                + "() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$");
        kept.execute("create trigger " + broken + " before insert on contract for each row when (new.reference = '"
                + register.reference(700) + "') execute function " + broken + "()");
        try {
            desk.send(file, Map.of("dryRun", "true"))
                    .then()
                    .statusCode(500)
                    .body("detail", containsString("何も登録されていません"));
            desk.send(file, Map.of())
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("detail", containsString("500 行目までの結果は残っています"));
        } finally {
            kept.execute("drop trigger " + broken + " on contract");
            kept.execute("drop function " + broken + "()");
        }

        JsonPath failed = desk.request().get(Desk.IMPORTS + "?limit=1").jsonPath();
        assertThat(failed.getString("items[0].state")).isEqualTo("FAILED");
        assertThat(failed.getInt("items[0].counts.accepted")).isEqualTo(500);
        assertThat(desk.request()
                        .get(Desk.IMPORTS + '/' + failed.getString("items[0].id") + "/history")
                        .jsonPath()
                        .getList("items.verb"))
                .containsExactly("started", "failed");
        desk.send(file, Map.of())
                .then()
                .statusCode(201)
                .body("counts.unchanged", equalTo(500))
                .body("counts.accepted", equalTo(600))
                .body("state", equalTo("DONE"));
    }

    private static List<Response> together(Callable<Response> first, Callable<Response> second) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<Response>> pending = new ArrayList<>();
            for (Callable<Response> sending : List.of(first, second)) {
                pending.add(desks.submit(() -> {
                    start.await();
                    return sending.call();
                }));
            }
            return List.of(pending.get(0).get(), pending.get(1).get());
        } finally {
            desks.shutdownNow();
        }
    }
}
