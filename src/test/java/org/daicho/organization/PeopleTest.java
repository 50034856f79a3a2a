package org.daicho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PeopleTest {

    @Test
    void a_person_is_registered_found_changed_and_remembered() {
        String name = Api.unique("髙橋");
        String kana = Api.unique("タカハシ");
        String number = Api.unique("N");
        String code = Api.unique("takahashi");
        String id = Office.person("name", name, "nameKana", kana, "staffNumber", number, "groupwareCode", code);
        find("q", name.replace('髙', '高')).body("items.id", contains(id));
        find("q", kana.replace("タカハシ", "たかはし")).body("items.id", contains(id));
        find("staffNumber", number).body("items.id", contains(id));
        find("groupwareCode", code).body("items.id", contains(id));
        String path = Office.PEOPLE + '/' + id;
        Api.patch("\"1\"", Api.fields("email", "takahashi@example.lg.jp"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.patch("\"1\"", Api.fields("email", null)).patch(path).then().statusCode(412);
        Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path).then().statusCode(428);
        Api.admin().get(path + "/history").then().body("items.verb", contains("created", "changed"));
        String csv = Api.admin()
                .accept("text/csv")
                .queryParam("staffNumber", number)
                .get(Office.PEOPLE)
                .asString();
        assertThat(csv).contains("氏名,フリガナ,職員番号").contains(name + ',' + kana + ',' + number);
    }

    @Test
    void a_staff_number_is_one_persons() {
        String number = Api.unique("N");
        String first = Office.person("staffNumber", number);
        Api.json(Api.fields("name", "佐藤", "staffNumber", number))
                .post(Office.PEOPLE)
                .then()
                .statusCode(409)
                .body("violations.code", contains("already-exists"))
                .body("violations.value", contains(first));
        Api.patch("*", Api.fields("staffNumber", number))
                .patch(Office.PEOPLE + '/' + Office.person())
                .then()
                .statusCode(409);
        Api.patch("*", Api.fields("note", "異動"))
                .patch(Office.PEOPLE + '/' + first)
                .then()
                .statusCode(200);
    }

    @Test
    void everything_wrong_with_a_person_is_said_at_once() {
        Api.json(Api.fields("name", "", "email", "sato", "staffNumber", "1".repeat(31)))
                .post(Office.PEOPLE)
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("required", "email", "size"));
        Api.json(Api.fields("name", "・")).post(Office.PEOPLE).then().statusCode(400);
        Api.admin().get(Office.PEOPLE + '/' + UUID.randomUUID()).then().statusCode(404);
    }

    private static ValidatableResponse find(String filter, String value) {
        return Api.admin().queryParam(filter, value).get(Office.PEOPLE).then();
    }
}
