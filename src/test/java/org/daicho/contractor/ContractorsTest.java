package org.daicho.contractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractorsTest {

    private static final String BY_NUMBER = Api.CONTRACTORS + "/by-corporate-number/";

    @Test
    void a_contractor_is_registered_and_read_back() {
        String number = Api.corporateNumber();
        var wanted = Api.fields(
                "corporateNumber", number,
                "name", "株式会社" + Api.unique("雫石"),
                "nameKana", "シズクイシ",
                "postalCode", "020-0001",
                "address", "岩手県盛岡市例示町1-2-3",
                "phone", "019-000-0000",
                "email", "keiyaku@example.jp",
                "note", "1行目\n2行目");
        Response created = Api.json(wanted).post(Api.CONTRACTORS);
        String place =
                created.then().statusCode(201).header("ETag", "\"1\"").extract().header("Location");
        Response read = Api.admin().get(place).then().statusCode(200).extract().response();
        assertThat(read.asString()).isEqualTo(created.asString());
        wanted.forEach((field, value) ->
                assertThat((Object) read.path(field)).as(field).isEqualTo(value));
        assertThat((String) read.path("legalForm")).isEqualTo("KABUSHIKI_KAISHA");
        assertThat((String) read.path("state")).isEqualTo("ACTIVE");
    }

    @Test
    void a_part_is_changed_and_a_null_clears() {
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        Api.patch("\"1\"", Api.fields("note", "注", "phone", "019"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("note", equalTo("注"));
        Api.patch("\"2\"", Api.fields("note", null))
                .patch(path)
                .then()
                .body("note", nullValue())
                .body("phone", equalTo("019"));
        Api.patch("\"3\"", Api.fields("phone", "019"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed", "changed"));
    }

    @Test
    void a_patch_cannot_do_what_a_full_write_could_not() {
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        Api.patch("*", Api.fields("name", null))
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/name"));
        Api.patch("*", Api.fields("state", "CLOSED"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-field"));
        Api.patch("*", Api.fields("name", Api.fields("a", 1)))
                .patch(path)
                .then()
                .statusCode(400);
        Api.patch("*", "[]").patch(path).then().statusCode(400);
        Api.patch("*", "").patch(path).then().statusCode(400).contentType(Api.PROBLEM);
        Api.admin().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void a_full_write_replaces_everything() {
        var wanted = Api.newContractor();
        wanted.put("note", "注");
        String path = Api.CONTRACTORS + '/' + Api.post(Api.CONTRACTORS, wanted).path("id");
        wanted.remove("note");
        Api.json(wanted)
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("note", nullValue());
    }

    @Test
    void a_push_by_corporate_number_makes_one_contractor_however_often_it_comes() {
        String number = Api.corporateNumber();
        var wanted = Api.newContractor();
        String id = Api.json(wanted)
                .put(BY_NUMBER + number)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        for (String written :
                new String[] {number, fullWidth(number), number.substring(0, 1) + "-" + number.substring(1)}) {
            Api.json(wanted)
                    .put(BY_NUMBER + written)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("id", equalTo(id))
                    .body("corporateNumber", equalTo(number));
        }
        assertThat(Api.get(Api.CONTRACTORS + '/' + id + "/history").getList("items"))
                .hasSize(1);
        wanted.put("note", "変更");
        Api.json(wanted).put(BY_NUMBER + number).then().statusCode(200).header("ETag", "\"2\"");
        Api.json(wanted)
                .header("If-Match", "\"1\"")
                .put(BY_NUMBER + number)
                .then()
                .statusCode(412);
        Api.admin()
                .get(BY_NUMBER + number)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("note", equalTo("変更"));
    }

    @Test
    void full_width_digits_are_a_number_too() {
        String number = Api.corporateNumber();
        var wanted = Api.newContractor();
        wanted.put("corporateNumber", fullWidth(number));
        Api.json(wanted).post(Api.CONTRACTORS).then().statusCode(201).body("corporateNumber", equalTo(number));
    }

    @Test
    void a_wrong_number_is_refused_wherever_it_stands() {
        String number = Api.corporateNumber();
        String mistyped = (number.charAt(0) == '9' ? '1' : (char) (number.charAt(0) + 1)) + number.substring(1);
        var wanted = Api.newContractor();
        Api.json(wanted)
                .put(BY_NUMBER + mistyped)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("corporate-number-check-digit"));
        wanted.put("corporateNumber", mistyped);
        Api.json(wanted)
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/corporateNumber"))
                .body("violations[0].code", equalTo("corporate-number-check-digit"));
        Api.json(wanted).put(BY_NUMBER + number).then().statusCode(400).contentType(Api.PROBLEM);
        wanted.put("corporateNumber", Api.corporateNumber());
        Api.json(wanted)
                .put(BY_NUMBER + number)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("corporate-number-differs"));
    }

    @Test
    void a_number_belongs_to_one_contractor() {
        var first = Api.newContractor();
        first.put("corporateNumber", Api.corporateNumber());
        String id = Api.post(Api.CONTRACTORS, first).path("id");
        var second = Api.newContractor();
        second.put("corporateNumber", first.get("corporateNumber"));
        Api.json(second)
                .post(Api.CONTRACTORS)
                .then()
                .statusCode(409)
                .contentType(Api.PROBLEM)
                .body("violations[0].value", equalTo(id));
        String path = Api.CONTRACTORS + '/' + Api.contractor();
        Api.patch("*", Api.fields("corporateNumber", first.get("corporateNumber")))
                .patch(path)
                .then()
                .statusCode(409);
        Api.admin().get(path).then().header("ETag", "\"1\"");
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }
}
