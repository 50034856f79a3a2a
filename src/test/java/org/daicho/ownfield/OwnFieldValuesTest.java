package org.daicho.ownfield;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contract.Performance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Own fields on everything that can have them. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OwnFieldValuesTest {

    private static final String FIELDS = "/api/v1/own-fields";

    private final List<String> registered = new ArrayList<>();

    /** So that no other test meets a column or a demand that it does not know. */
    @AfterEach
    void retire() {
        registered.forEach(id -> Api.patch("*", Api.fields("retired", true))
                .patch(FIELDS + '/' + id)
                .then()
                .statusCode(200));
    }

    @ParameterizedTest
    @EnumSource(Owner.class)
    void values_are_written_kept_found_changed_and_remembered(Owner owner) {
        String text = field(owner, "TEXT");
        String number = field(owner, "NUMBER");
        String date = field(owner, "DATE");
        String truth = field(owner, "BOOLEAN");
        String choice = field(owner, "CHOICE", "choices", List.of("委託料", "使用料"));
        String mark = Api.unique("印");
        Map<String, Object> values =
                Api.fields(text, mark, number, 12.5, date, "2026-04-01", truth, true, choice, "委託料");
        String id = create(owner, Api.fields("ownFields", values));
        String other = create(owner, Api.fields("ownFields", Api.fields(text, mark, number, 100, date, "2027-03-31")));
        String path = path(owner) + '/' + id;

        Api.admin()
                .get(path)
                .then()
                .body(
                        "ownFields",
                        equalTo(Map.of(text, mark, number, 12.5f, date, "2026-04-01", truth, true, choice, "委託料")));
        found(owner, text + ':' + mark).body("items.id", containsInAnyOrder(id, other));
        found(owner, text + ':' + mark, number + ">=13").body("items.id", contains(other));
        found(owner, text + ':' + mark, number + "<=１２．５").body("items.id", contains(id));
        found(owner, text + ':' + mark, date + "<=令和8年4月1日").body("items.id", contains(id));
        found(owner, text + ':' + mark, truth + ":有", choice + ":委託料").body("items.id", contains(id));

        Api.patch(Api.tag(path), Api.fields("ownFields", Api.fields(number, 13, truth, null)))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ownFields." + text, equalTo(mark))
                .body("ownFields." + number, equalTo(13))
                .body("ownFields." + truth, nullValue());
        Api.patch("\"2\"", Api.fields("ownFields", Api.fields(number, 13.0)))
                .patch(path)
                .then()
                .header("ETag", "\"2\"");
        found(owner, number + ":13", text + ':' + mark).body("items.id", contains(id));
        Api.admin().get(path + "/history").then().body("items.verb.size()", equalTo(2));
    }

    @ParameterizedTest
    @EnumSource(Owner.class)
    void a_list_as_a_file_has_a_column_for_each(Owner owner) {
        String text = field(owner, "TEXT");
        String truth = field(owner, "BOOLEAN");
        String mark = Api.unique("印");
        create(owner, Api.fields("ownFields", Api.fields(text, mark, truth, false)));

        filtered(text + ':' + mark)
                .accept("text/csv")
                .get(path(owner))
                .then()
                .statusCode(200)
                .body(containsString("," + text + "欄," + truth + "欄\r\n"))
                .body(containsString("," + mark + ",いいえ\r\n"));
        filtered(text + ':' + mark)
                .accept("application/x-ndjson")
                .get(path(owner))
                .then()
                .body(containsString('"' + text + "\":\"" + mark + '"'));
        retire();
        Api.admin()
                .accept("text/csv")
                .queryParam("limit", 1)
                .queryParam("q", Api.unique("なし"))
                .get(path(owner))
                .then()
                .body(not(containsString(text)));
    }

    @ParameterizedTest
    @EnumSource(Owner.class)
    void every_wrong_value_is_refused_with_its_place(Owner owner) {
        String number = field(owner, "NUMBER");
        String date = field(owner, "DATE");
        String choice = field(owner, "CHOICE", "choices", List.of("委託料"));
        Map<String, Object> wanted = wanted(owner);
        wanted.put("ownFields", Api.fields(number, "多い", date, "令和8年", choice, "工事費", "noSuchField", 1));

        Api.json(wanted)
                .post(path(owner))
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/ownFields/" + number,
                                "/ownFields/" + date,
                                "/ownFields/" + choice,
                                "/ownFields/noSuchField"))
                .body(
                        "violations.code",
                        containsInAnyOrder("wrong-type", "wrong-type", "unknown-choice", "unknown-own-field"));
        filtered("noSuchField:1", number + ":多い", choice + ">=委託料")
                .get(path(owner))
                .then()
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("unknown-own-field", "wrong-type", "no-range"));
    }

    @ParameterizedTest
    @EnumSource(Owner.class)
    void what_is_required_is_demanded_of_whatever_is_written_by_hand(Owner owner) {
        String earlier = create(owner, Map.of());
        String required = field(owner, "TEXT", "required", true);
        String path = path(owner) + '/' + earlier;

        Api.admin().get(path).then().body("ownFields", anEmptyMap());
        Api.json(wanted(owner))
                .post(path(owner))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/ownFields/" + required))
                .body("violations.code", contains("required"));
        Api.patch("*", Api.fields("note", "備考だけ"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/ownFields/" + required));
        Api.patch("*", Api.fields("note", "備考だけ", "ownFields", Api.fields(required, "値")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("ownFields." + required, equalTo("値"));
    }

    @Test
    void a_contract_that_continues_another_takes_its_values_over_whatever_became_of_the_fields() {
        String gone = field(Owner.CONTRACT, "TEXT");
        String before = Performance.active(Api.fields("ownFields", Api.fields(gone, "残る値")));
        retire();
        field(Owner.CONTRACT, "TEXT", "required", true);

        Api.step(
                        before,
                        "renew",
                        Api.fields("reference", Api.unique("第"), "startsOn", "2027-04-01", "endsOn", "2028-03-31"))
                .then()
                .statusCode(201)
                .body("ownFields." + gone, equalTo("残る値"));
    }

    private ValidatableResponse found(Owner owner, String... filters) {
        return filtered(filters).get(path(owner)).then().statusCode(200);
    }

    private static RequestSpecification filtered(String... filters) {
        return Api.admin().queryParam("ownField", List.of(filters));
    }

    /** Returns its key; its label is the key and 欄. */
    private String field(Owner owner, String type, Object... more) {
        String key = Api.unique("k");
        Map<String, Object> wanted = Api.fields(
                "owner",
                owner,
                "key",
                key,
                "type",
                type,
                "order",
                10 + registered.size(),
                "label",
                Api.fields("ja", key + "欄", "en", key));
        wanted.putAll(Api.fields(more));
        registered.add(Api.post(FIELDS, wanted).path("id"));
        return key;
    }

    private static String create(Owner owner, Map<String, Object> more) {
        Map<String, Object> wanted = wanted(owner);
        wanted.putAll(more);
        return Api.post(path(owner), wanted).path("id");
    }

    private static Map<String, Object> wanted(Owner owner) {
        return switch (owner) {
            case CONTRACTOR -> Api.newContractor();
            case CONTRACT -> Api.newContract(Api.contractor());
            case CLOUD_SERVICE -> Api.fields(
                    "name", Api.unique("予約サイト"), "personalData", false, "myNumber", false, "uniformTerms", false);
            case SOCIAL_MEDIA_ACCOUNT -> Api.fields("platform", "X", "accountName", Api.unique("@kankyo"));
        };
    }

    private static String path(Owner owner) {
        return switch (owner) {
            case CONTRACTOR -> Api.CONTRACTORS;
            case CONTRACT -> Api.CONTRACTS;
            case CLOUD_SERVICE -> "/api/v1/cloud-services";
            case SOCIAL_MEDIA_ACCOUNT -> "/api/v1/social-media-accounts";
        };
    }
}
