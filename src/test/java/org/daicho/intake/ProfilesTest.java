package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ProfilesTest {

    private static final String PATH = "/api/v1/import-profiles";

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void a_body_reads_its_own_files_with_its_own_profile() {
        put("own-words", profile("own-words", "番号"), null)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        byte[] file = String.join(
                        "\r\n",
                        "番号,年度,件名,相手,自,至,個,特,種",
                        register.reference(1) + ",R8,清掃," + register.name("㈱清掃") + ",R8.4.1,R9.3.31,☑,□,そうじ")
                .getBytes(StandardCharsets.UTF_8);

        JsonPath taken = desk.send(file, Map.of("profile", "own-words"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED");
        assertThat(taken.getString("profile")).isEqualTo("own-words");
        JsonPath contract = desk.contract(register.reference(1));
        assertThat(contract.getString("kind")).isEqualTo("CLEANING");
        assertThat(contract.getBoolean("personalData")).isTrue();
        assertThat(contract.getBoolean("myNumber")).isFalse();
    }

    @Test
    void a_body_has_profiles_for_each_register_and_need_not_name_the_one_that_fits() {
        String name = "own-accounts-" + register.mark().replaceAll("[^0-9]", "");
        Map<String, Object> profile = Map.of(
                "name",
                name,
                "title",
                title(),
                "register",
                "SOCIAL_MEDIA_ACCOUNTS",
                "columns",
                List.of(
                        column("場所" + register.mark(), "PLATFORM", Map.of("旧ツイッター", "X")),
                        column("呼び名", "ACCOUNT_NAME"),
                        column("つぶやく人", "OPERATOR")));
        put(name, profile, null).then().statusCode(201).body("profile.register", equalTo("SOCIAL_MEDIA_ACCOUNTS"));

        JsonPath taken = desk.take(("場所" + register.mark() + ",呼び名,つぶやく人\r\n旧ツイッター,@" + register.mark() + ",広報係")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(taken.getString("profile")).isEqualTo(name);
        assertThat(desk.subjects(taken, "social-media-accounts").get(0))
                .containsEntry("platform", "X")
                .containsEntry("operator", "広報係");
    }

    @Test
    void a_profile_is_replaced_by_whoever_has_seen_it_last() {
        put("replaced", profile("replaced", "番号"), null).then().statusCode(201);

        put("replaced", profile("replaced", "第何号"), null).then().statusCode(428);
        put("replaced", profile("replaced", "第何号"), "\"7\"").then().statusCode(412);
        put("replaced", profile("replaced", "番号"), "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        put("replaced", profile("replaced", "第何号"), "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("profile.columns[0].heading", equalTo("第何号"));

        desk.request()
                .get(PATH + "/replaced")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("profile.columns[0].heading", equalTo("第何号"));
        desk.request()
                .get(PATH + "/replaced/history")
                .then()
                .body("items.verb", contains("created", "changed"))
                .body("items[1].state.profile.columns[0].heading", equalTo("第何号"));
        desk.request().get(PATH).then().body("items.name", hasItem("replaced"));
    }

    @Test
    void the_delivered_profile_is_there_to_be_read_only() {
        desk.request()
                .get(PATH + "/contract-register")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("profile.columns.heading", hasItem("契約番号"));
        put("contract-register", profile("contract-register", "番号"), "\"0\"")
                .then()
                .statusCode(409)
                .body("violations.code", contains("delivered-profile"));
        desk.request().get(PATH + "/nobodys").then().statusCode(404);
    }

    @Test
    void a_profile_that_no_file_could_be_read_with_is_refused() {
        put("other", profile("another", "番号"), null)
                .then()
                .statusCode(400)
                .body("violations.code", contains("name-differs"));
        put("short", Map.of("name", "short", "title", title(), "columns", List.of(column("番号", "REFERENCE"))), null)
                .then()
                .statusCode(400)
                .body("violations.findAll { it.code != 'missing-field' }.size()", equalTo(0))
                .body("violations.size()", equalTo(8));
        put("twice", profile("twice", "年　度"), null)
                .then()
                .statusCode(400)
                .body("violations.code", contains("duplicate-heading"))
                .body("violations[0].pointer", equalTo("/columns/1"));
        put("signs", profile("signs", "（・）"), null)
                .then()
                .statusCode(400)
                .body("violations.code", contains("required"));
        Map<String, Object> mixed = new HashMap<>(profile("mixed", "番号"));
        mixed.put("register", "SOCIAL_MEDIA_ACCOUNTS");
        put("mixed", mixed, null)
                .then()
                .statusCode(400)
                .body("violations.findAll { it.code == 'not-its-field' }.size()", equalTo(9))
                .body("violations.findAll { it.code == 'missing-field' }.size()", equalTo(2));
        put("words", Map.of("name", "words", "title", title(), "columns", List.of(column("番号", "REFFERENCE"))), null)
                .then()
                .statusCode(400);
    }

    private Response put(String name, Map<String, Object> profile, String ifMatch) {
        var request = desk.request().contentType("application/json").body(profile);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(PATH + '/' + name);
    }

    private static Map<String, Object> profile(String name, String reference) {
        List<Map<String, Object>> columns = new ArrayList<>(List.of(
                column(reference, "REFERENCE"),
                column("年度", "FISCAL_YEAR"),
                column("件名", "TITLE"),
                column("相手", "CONTRACTOR_NAME"),
                column("自", "STARTS_ON"),
                column("至", "ENDS_ON"),
                column("個", "PERSONAL_DATA", Map.of("☑", "有", "□", "無")),
                column("特", "MY_NUMBER", Map.of("☑", "有", "□", "無")),
                column("種", "KIND", Map.of("そうじ", "清掃"))));
        return Map.of("name", name, "title", title(), "columns", columns);
    }

    private static Map<String, String> title() {
        return Map.of("ja", "本組合の台帳", "en", "Our own register");
    }

    private static Map<String, Object> column(String heading, String field) {
        return new HashMap<>(Map.of("heading", heading, "field", field));
    }

    private static Map<String, Object> column(String heading, String field, Map<String, String> values) {
        Map<String, Object> column = column(heading, field);
        column.put("values", values);
        return column;
    }
}
