package org.daicho.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ImportsResourceTest {

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
    void the_same_key_gets_the_first_answer_again_and_another_file_is_refused() {
        String key = UUID.randomUUID().toString();
        byte[] file = register.row(1).utf8();
        Response first = keyed(key, file, "false");
        long imports = kept.count("import");

        Response replayed = keyed(key, file, "false");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(replayed.statusCode()).isEqualTo(201);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.header("Location")).isEqualTo(first.header("Location"));
        assertThat(replayed.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        keyed(key, register.row(2).utf8(), "false").then().statusCode(422);
        keyed(key, file, "true").then().statusCode(422);
        assertThat(kept.count("import")).isEqualTo(imports);
    }

    @Test
    void a_refused_file_does_not_use_up_the_key() {
        String key = UUID.randomUUID().toString();

        keyed(key, new byte[0], "false").then().statusCode(400);

        keyed(key, register.row(1).utf8(), "false").then().statusCode(201);
    }

    @Test
    void whoever_may_only_read_reads_imports_and_makes_none() {
        JsonPath taken = desk.take(register.row(1).utf8());
        Desk reader = new Desk(tokenFor("READ_ONLY"));
        String path = Desk.IMPORTS + '/' + taken.getString("id");

        for (String readable :
                List.of(Desk.IMPORTS, path, path + "/rows", path + "/history", "/api/v1/import-profiles")) {
            reader.request().get(readable).then().statusCode(200);
        }
        reader.send(register.utf8(), Map.of()).then().statusCode(403).contentType("application/problem+json");
        reader.send(register.utf8(), Map.of("dryRun", "true")).then().statusCode(403);
        reader.request()
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/import-profiles/readers")
                .then()
                .statusCode(403);
        new Desk(tokenFor("INTEGRATION")).take(register.row(2).utf8());
    }

    @Test
    void nobody_comes_in_without_a_token() {
        String path = Desk.IMPORTS + '/' + UUID.randomUUID();
        for (String secret : List.of(
                Desk.IMPORTS,
                path,
                path + "/rows",
                path + "/history",
                "/api/v1/import-profiles",
                "/api/v1/import-profiles/contract-register",
                "/api/v1/import-profiles/contract-register/history")) {
            given().get(secret).then().statusCode(401).contentType("application/problem+json");
        }
        given().multiPart("file", "register.csv", register.utf8(), "text/csv")
                .post(Desk.IMPORTS)
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .put("/api/v1/import-profiles/x")
                .then()
                .statusCode(401);
    }

    @Test
    void rows_come_page_by_page_and_by_what_became_of_them() {
        for (int i = 1; i <= 7; i++) {
            register.row(i, "業務区分", i % 3 == 0 ? "雑務" : "清掃", "備考", i == 4 ? "=1+1" : "");
        }
        String path = Desk.IMPORTS + '/' + desk.take(register.utf8()).getString("id");

        assertThat(paged(path + "/rows?limit=3")).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(paged(path + "/rows?limit=1&outcome=REFUSED")).containsExactly(3, 6);
        assertThat(paged(path + "/rows?limit=2&attention=true")).containsExactly(3, 4, 6);
        assertThat(paged(path + "/rows?attention=true&outcome=ACCEPTED")).containsExactly(4);
        for (String wrong : List.of("outcome=NONE", "attention=perhaps", "cursor=x", "limit=0", "limit=201")) {
            desk.request().get(path + "/rows?" + wrong).then().statusCode(400).contentType("application/problem+json");
        }
        desk.request()
                .get(Desk.IMPORTS + '/' + UUID.randomUUID() + "/rows")
                .then()
                .statusCode(404);
    }

    @Test
    void rows_leave_as_csv_with_what_was_found_in_words() {
        String path = Desk.IMPORTS
                + '/'
                + desk.take(register.row(1)
                                .row(2, "業務区分", "雑務", "履行終了日", "R7.3.31")
                                .row(3, "備考", "=1+1")
                                .utf8())
                        .getString("id");

        String csv = desk.request()
                .accept("text/csv")
                .get(path + "/rows?attention=true")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .extract()
                .asString();

        assertThat(csv.lines().skip(1).toList()).hasSize(3);
        assertThat(csv).contains(",受付不可,\"【エラー】", "業務区分「雑務」: 使える値: ", "履行終了日「R7.3.31」: ");
        assertThat(csv).contains(",登録,【警告】備考「=1+1」: 数式のように始まっています。", ",contract,");
    }

    @Test
    void imports_come_the_newest_first() {
        List<String> made = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            made.add(0, desk.tryOut(register.row(i).utf8()).getString("id"));
        }

        JsonPath first = desk.request().get(Desk.IMPORTS + "?limit=2").jsonPath();
        JsonPath second = desk.request()
                .get(Desk.IMPORTS + "?limit=1&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.id", String.class)).isEqualTo(made.subList(0, 2));
        assertThat(second.getList("items.id", String.class)).isEqualTo(made.subList(2, 3));
    }

    @Test
    void an_import_is_on_record_and_knows_its_version() {
        Response created = desk.send(register.row(1).utf8(), Map.of());
        String path =
                created.header("Location").substring(created.header("Location").indexOf("/api"));

        Response read = desk.request().get(path);

        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        desk.request()
                .header("If-None-Match", read.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        desk.request()
                .get(path + "/history")
                .then()
                .body("items.verb", contains("started", "finished"))
                .body("items.subjectType", everyItem(equalTo("import")))
                .body("items[1].state.counts.accepted", equalTo(1))
                .body("items[1].state.attention", nullValue());
    }

    private List<Integer> paged(String path) {
        List<Integer> rows = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonPath page =
                    desk.request().get(next).then().statusCode(200).extract().jsonPath();
            rows.addAll(page.getList("items.row", Integer.class));
            next = page.getString("next") == null ? null : path + "&cursor=" + page.getString("next");
        }
        return rows;
    }

    private Response keyed(String key, byte[] file, String dryRun) {
        return desk.request()
                .header("Idempotency-Key", key)
                .multiPart("file", "register.csv", file, "text/csv")
                .multiPart("dryRun", dryRun)
                .post(Desk.IMPORTS);
    }

    private String tokenFor(String role) {
        return desk.request()
                .contentType("application/json")
                .body(Map.of("name", "intake " + role, "roles", List.of(role)))
                .post("/api/v1/access-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
