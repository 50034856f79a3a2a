package org.daicho.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractsTest {

    @Test
    void a_contract_is_registered_and_read_back() {
        var wanted = Api.newContract(Api.contractor());
        wanted.put("procurementMethod", "OPEN_PROPOSAL");
        wanted.put("contractedOn", "2026-03-30");
        wanted.put("amount", 2_640_000);
        wanted.put("networkZones", List.of("LGWAN", "INTERNET"));
        wanted.put("subcontracting", false);
        wanted.put("noticeDays", 90);
        Response created = Api.json(wanted).post(Api.CONTRACTS);
        String place =
                created.then().statusCode(201).header("ETag", "\"1\"").extract().header("Location");
        Response read = Api.admin().get(place).then().statusCode(200).extract().response();
        assertThat(read.asString()).isEqualTo(created.asString());
        wanted.forEach((field, value) ->
                assertThat((Object) read.path(field)).as(field).isEqualTo(value));
        assertThat((String) read.path("state")).isEqualTo("DRAFT");
        assertThat((String) read.path("fiscalYearLabel")).isEqualTo("令和8年度");
        assertThat((String) read.path("edition")).isEqualTo("R8.3");
    }

    @Test
    void a_unit_price_stays_as_it_was_written() {
        var wanted = Api.newContract(Api.contractor());
        wanted.put("unitPrice", "@1,650/頁");
        Api.json(wanted)
                .post(Api.CONTRACTS)
                .then()
                .statusCode(201)
                .body("unitPrice", equalTo("@1,650/頁"))
                .body("amount", nullValue());
    }

    @Test
    void text_is_kept_composed() {
        var wanted = Api.newContract(Api.contractor());
        wanted.put("title", "か\u3099いちゅう" + wanted.get("title"));
        String title = Api.post(Api.CONTRACTS, wanted).path("title");
        assertThat(title).startsWith("がいちゅう");
    }

    @Test
    void terms_that_cannot_be_are_refused_all_at_once() {
        var wanted = Api.newContract(UUID.randomUUID().toString());
        wanted.put("endsOn", "2026-03-31");
        wanted.put("networkZones", List.of("LGWAN", "MARS"));
        List<String> codes = Api.json(wanted)
                .post(Api.CONTRACTS)
                .then()
                .statusCode(400)
                .extract()
                .path("violations.code");
        assertThat(codes).containsExactlyInAnyOrder("ends-before-start", "unknown-contractor", "unknown-zone");
    }

    @Test
    void a_contract_may_end_on_the_day_it_begins() {
        var wanted = Api.newContract(Api.contractor());
        wanted.put("endsOn", wanted.get("startsOn"));
        Api.json(wanted).post(Api.CONTRACTS).then().statusCode(201);
    }

    @Test
    void my_number_is_personal_data_too() {
        var wanted = Api.newContract(Api.contractor());
        wanted.put("myNumber", true);
        Api.json(wanted).post(Api.CONTRACTS).then().statusCode(201).body("personalData", equalTo(true));
        String path = Api.CONTRACTS + '/' + Api.contract();
        Api.patch("*", Api.fields("myNumber", true))
                .patch(path)
                .then()
                .statusCode(200)
                .body("personalData", equalTo(true));
    }

    @Test
    void a_part_is_changed_and_a_null_clears_only_what_may_be_absent() {
        String path = Api.CONTRACTS + '/' + Api.contract();
        Api.patch("\"1\"", Api.fields("amount", 5, "classification", Api.fields("integrity", "I2")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("amount", equalTo(5))
                .body("classification.confidentiality", equalTo("C2"))
                .body("classification.integrity", equalTo("I2"));
        Api.patch("\"2\"", Api.fields("amount", null, "classification", null))
                .patch(path)
                .then()
                .statusCode(200)
                .body("amount", nullValue())
                .body("classification", nullValue());
        for (String required : List.of(
                "reference",
                "fiscalYear",
                "title",
                "contractorId",
                "kind",
                "startsOn",
                "endsOn",
                "personalData",
                "myNumber")) {
            Api.patch("*", Api.fields(required, null))
                    .patch(path)
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/" + required))
                    .body("violations[0].code", equalTo("required"));
        }
        Api.patch("*", Api.fields("state", "SIGNED")).patch(path).then().statusCode(400);
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed", "changed"));
    }

    @Test
    void a_reference_is_the_same_in_every_width() {
        String mark = Api.unique("").toUpperCase();
        var wanted = Api.newContract(Api.contractor());
        wanted.put("reference", "滝雫環契" + mark + "第１号");
        String id = put("/by-reference/滝雫環契" + mark + "第1号", wanted)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String written : List.of("第１号", "第1号", "第 1号")) {
            put("/by-reference/滝雫環契" + mark + written, wanted)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("id", equalTo(id));
            Api.admin()
                    .queryParam("fiscalYear", 2026)
                    .get(Api.CONTRACTS + "/by-reference/滝雫環契" + mark + written)
                    .then()
                    .statusCode(200)
                    .body("reference", equalTo("滝雫環契" + mark + "第１号"));
        }
        assertThat(Api.get(Api.CONTRACTS + '/' + id + "/history").getList("items"))
                .hasSize(1);
        put("/by-reference/" + mark, wanted)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("reference-differs"));
    }

    @Test
    void a_reference_is_given_once_in_a_fiscal_year() {
        var wanted = Api.newContract(Api.contractor());
        String id = Api.post(Api.CONTRACTS, wanted).path("id");
        Api.json(wanted)
                .post(Api.CONTRACTS)
                .then()
                .statusCode(409)
                .contentType(Api.PROBLEM)
                .body("violations[0].value", equalTo(id));
        wanted.put("fiscalYear", 2027);
        Api.json(wanted).post(Api.CONTRACTS).then().statusCode(201);
    }

    @Test
    void of_two_changes_from_the_same_version_exactly_one_wins() {
        for (int round = 0; round < 5; round++) {
            String path = Api.CONTRACTS + '/' + Api.contract();
            CountDownLatch start = new CountDownLatch(1);
            List<CompletableFuture<Response>> both = Stream.of("甲", "乙")
                    .map(note -> CompletableFuture.supplyAsync(() -> {
                        await(start);
                        return Api.patch("\"1\"", Api.fields("note", note)).patch(path);
                    }))
                    .toList();
            start.countDown();
            List<Response> answers = both.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
            Response winner = answers.get(0).statusCode() == 200 ? answers.get(0) : answers.get(1);
            Response loser = winner == answers.get(0) ? answers.get(1) : answers.get(0);
            assertThat(loser.contentType()).startsWith(Api.PROBLEM);
            Api.admin().get(path).then().header("ETag", "\"2\"").body("note", equalTo(winner.path("note")));
            assertThat(Api.get(path + "/history").getList("items")).hasSize(2);
        }
    }

    private static Response put(String path, Object body) {
        return Api.json(body).put(Api.CONTRACTS + path);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
