package org.daicho.access.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** How people are reached, in every form in which the register is read. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContactsTest {

    private final String mail = Api.unique("hanako") + "@example.jp";

    @Test
    void who_needs_no_contact_of_a_contractor_gets_none() {
        Map<String, Object> wanted = Api.newContractor();
        wanted.put("contacts", List.of(Map.of("name", "岩手 花子", "role", "SALES", "email", mail)));
        String id = Api.post(Api.CONTRACTORS, wanted).path("id");
        everywhere("contractor", Api.CONTRACTORS, id);
    }

    @Test
    void who_needs_no_address_of_a_person_gets_none() {
        String id = Api.post("/api/v1/people", Map.of("name", Api.unique("佐藤"), "email", mail))
                .path("id");
        everywhere("person", "/api/v1/people", id);
    }

    private void everywhere(String type, String root, String id) {
        Api.admin().get("/api/v1/changes?subjectId=" + id).then().statusCode(200);
        List<String> ways = List.of(
                root + '/' + id,
                root + '/' + id + "/history",
                root + '/' + id + "/history?diff=true",
                "/api/v1/changes?state=true&subjectId=" + id,
                "/api/v1/ledger/states/" + type + '/' + id);
        for (String way : ways) {
            assertThat(read("SECURITY_OFFICER", way)).as(way).contains(mail);
            assertThat(read("AUDITOR", way)).as(way).contains(id).doesNotContain(mail);
            assertThat(read("INTEGRATION", way)).as(way).contains(id).doesNotContain(mail);
        }
        assertThat(read("READ_ONLY", root + '/' + id)).contains(id).doesNotContain(mail);
        for (String format : List.of("application/json", "application/x-ndjson", "text/csv")) {
            String list = Api.as(Api.token("READ_ONLY"))
                    .accept(format)
                    .get(root + "?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(list).as(format).doesNotContain(mail);
        }
        long position = Api.get("/api/v1/changes?subjectId=" + id).getLong("items[0].position");
        String entry = "/api/v1/ledger/entries/" + position;
        assertThat(read("AUDITOR", entry)).contains(id).doesNotContain(mail);
        assertThat(read("SECURITY_OFFICER", entry)).contains(id);
    }

    private static String read(String role, String path) {
        return Api.as(Api.token(role))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
