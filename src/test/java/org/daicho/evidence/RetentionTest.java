package org.daicho.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.evidence.EvidenceCaller.PATH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectLocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RetentionTest {

    private static final String LISTS = "/api/v1/evidence-disposals";
    private static final Map<String, Object> CLERK = Map.of("name", "文書係");
    private static final Map<String, Object> HEAD = Map.of("by", Map.of("name", "事務局長"));

    @Inject
    Leftovers leftovers;

    @Inject
    ObjectLocks locks;

    private EvidenceCaller caller;

    @BeforeEach
    void call() {
        caller = new EvidenceCaller(Api.adminToken());
    }

    @Test
    void the_classes_of_the_body_can_be_read() {
        caller.request()
                .get("/api/v1/retention-classes")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("Y1", "Y3", "Y5", "Y10", "PERMANENT"))
                .body("items.find { it.code == 'Y5' }.years", equalTo(5));
        Api.json(Api.fields("kind", "PLEDGE", "title", "誓約書", "fileName", "x", "retentionClass", "Y7"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.code", contains("unknown-retention-class"));
    }

    @Test
    void the_end_of_retention_counts_from_the_april_after_completion_and_never_comes_closer() throws IOException {
        String id = kept("Y5", "2026-10-01");
        caller.request()
                .get(PATH + '/' + id)
                .then()
                .body("retainUntil", equalTo("2032-03-31"))
                .body("locked", equalTo(locks.areOffered()));

        change(id, "retentionClass", "Y10").statusCode(200).body("retainUntil", equalTo("2037-03-31"));
        change(id, "retentionClass", "Y1").statusCode(409).body("violations.code", contains("retention-shortened"));
        change(id, "completedOn", "2020-01-01").statusCode(409);
        change(id, "retentionClass", null).statusCode(409);
        change(id, "retentionClass", "PERMANENT").statusCode(200).body("retainUntil", nullValue());
        change(id, "retentionClass", "Y10").statusCode(409);
    }

    @Test
    void a_hold_is_put_on_and_taken_off_once_each() {
        String id = kept("Y1", "2010-01-01");
        String path = PATH + '/' + id;
        Map<String, Object> because = Map.of("reason", "監査請求の対象");

        Api.json(because).post(path + "/hold").then().statusCode(428);
        Api.json(because)
                .header("If-Match", "\"1\"")
                .post(path + "/hold")
                .then()
                .statusCode(412);
        step(path, "hold", because).statusCode(200).body("hold.reason", equalTo("監査請求の対象"));
        step(path, "hold", because).statusCode(409).body("violations.code", contains("already-held"));
        step(path, "hold", Map.of("reason", "a\u0007")).statusCode(400);
        assertThat(disposable(id)).isEmpty();
        step(path, "release", null).statusCode(200).body("hold", nullValue());
        step(path, "release", null).statusCode(409).body("violations.code", contains("not-held"));
        assertThat(disposable(id)).containsExactly(id);
        String waiting = PATH + '/' + caller.announced("x.txt");
        step(waiting, "hold", because).statusCode(409).body("violations.code", contains("no-file"));
    }

    @Test
    void what_is_not_due_cannot_be_proposed_and_every_reason_is_told() {
        String early = kept("Y10", "2026-10-01");
        String ever = kept("PERMANENT", "2010-01-01");
        String unsaid = caller.stored("x.txt", file());
        String held = kept("Y1", "2010-01-01");
        step(PATH + '/' + held, "hold", Map.of("reason", "監査")).statusCode(200);

        propose(early, ever, unsaid, held)
                .statusCode(409)
                .body(
                        "violations.code",
                        contains("retention-not-over", "kept-for-ever", "no-retention-class", "under-hold"))
                .body("violations[3].pointer", equalTo("/evidenceIds/3"));
        propose(early, early, "00000000-0000-0000-0000-000000000000")
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("named-twice", "unknown-evidence"));
    }

    @Test
    void a_list_is_proposed_approved_by_another_and_carried_out() {
        String id = kept("Y1", "2010-01-01");
        String list = propose(id).statusCode(201).extract().path("id");
        String path = LISTS + '/' + list;
        propose(id).statusCode(409).body("violations.code", contains("already-listed"));

        step(path, "carry-out", HEAD).statusCode(409).body("violations.code", contains("wrong-state"));
        step(path, "approve", Map.of("by", CLERK)).statusCode(409).body("violations.code", contains("same-hand"));
        step(path, "approve", HEAD).statusCode(200).body("state", equalTo("APPROVED"));
        caller.request().get(path + "/certificate").then().statusCode(409);
        step(path, "carry-out", HEAD).statusCode(200).body("state", equalTo("CARRIED_OUT"));

        assertThat(leftovers.of(id)).isEmpty();
        assertThat(leftovers.intents(id)).isZero();
        caller.request()
                .get(PATH + '/' + id)
                .then()
                .body("state", equalTo("DISPOSED"))
                .body("sha256", equalTo(EvidenceCaller.hex(file(id))));
        caller.request().get(PATH + '/' + id + "/content").then().statusCode(404);
        String certificate = caller.request()
                .get(path + "/certificate")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(certificate)
                .contains("証拠資料廃棄証明書", EvidenceCaller.hex(file(id)), "&lt;誓約書&gt;", "平成23年3月31日", "事務局長");
        step(path, "withdraw", Map.of("reason", "x")).statusCode(409);
        propose(id).statusCode(409).body("violations.code", hasItem("no-file"));
        assertThat(Api.get(path + "/history").getList("items.verb"))
                .isEqualTo(List.of("created", "approved", "carried-out"));
    }

    @Test
    void a_hold_that_comes_after_the_approval_stops_the_whole_list() {
        String held = kept("Y1", "2010-01-01");
        String other = kept("Y1", "2010-01-01");
        String list = propose(held, other).statusCode(201).extract().path("id");
        step(LISTS + '/' + list, "approve", HEAD).statusCode(200);
        step(PATH + '/' + held, "hold", Map.of("reason", "監査")).statusCode(200);

        step(LISTS + '/' + list, "carry-out", HEAD).statusCode(409).body("violations.code", contains("under-hold"));

        caller.request().get(PATH + '/' + other + "/content").then().statusCode(200);
        step(LISTS + '/' + list, "withdraw", Map.of("reason", "監査のため"))
                .statusCode(200)
                .body("withdrawnBecause", equalTo("監査のため"));
        assertThat(Api.get(LISTS + "?evidenceId=" + held + "&state=WITHDRAWN").getList("items.id"))
                .isEqualTo(List.of(list));
    }

    @Test
    void a_file_that_was_received_twice_is_stored_once_and_goes_with_the_last_of_both() {
        byte[] same = file();
        String first = kept("Y1", "2010-01-01", same);
        String second = kept("Y1", "2010-01-01", same);
        assertThat(leftovers.of(first)).hasSize(1);
        assertThat(leftovers.of(second)).isEmpty();
        assertThat(leftovers.intents(second)).isZero();

        dispose(first);
        assertThat(caller.request()
                        .get(PATH + '/' + second + "/content")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(same);
        dispose(second);
        assertThat(leftovers.of(first)).isEmpty();

        String again = kept("Y1", "2010-01-01", same);
        assertThat(leftovers.of(again)).hasSize(1);
    }

    @Test
    void a_part_of_a_subject_is_found_again() {
        String contract = Api.contract();
        Map<String, Object> subject = Map.of("type", "CONTRACT", "id", contract, "part", "CL-05");
        String id = Api.json(
                        Api.fields("kind", "PLEDGE", "title", "誓約書", "fileName", "x", "subjects", List.of(subject)))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("subjects[0].part", equalTo("CL-05"))
                .extract()
                .path("id");
        String of = PATH + "?subjectType=CONTRACT&subjectId=" + contract;
        assertThat(Api.get(of + "&subjectPart=CL-05").getList("items.id")).isEqualTo(List.of(id));
        assertThat(Api.get(of + "&subjectPart=CL-06").getList("items.id")).isEmpty();
        assertThat(Api.get(of).getList("items.id")).isEqualTo(List.of(id));
    }

    private void dispose(String id) {
        String list = propose(id).statusCode(201).extract().path("id");
        step(LISTS + '/' + list, "approve", HEAD).statusCode(200);
        step(LISTS + '/' + list, "carry-out", HEAD).statusCode(200);
    }

    private String kept(String retentionClass, String completedOn) {
        String id = announced(retentionClass, completedOn);
        caller.put(id, file(id)).statusCode(200);
        return id;
    }

    private String kept(String retentionClass, String completedOn, byte[] file) {
        String id = announced(retentionClass, completedOn);
        caller.put(id, file).statusCode(200);
        return id;
    }

    private static String announced(String retentionClass, String completedOn) {
        return Api.post(
                        PATH,
                        Api.fields(
                                "kind", "PLEDGE",
                                "title", "<誓約書>",
                                "fileName", "誓約書.txt",
                                "retentionClass", retentionClass,
                                "completedOn", completedOn))
                .path("id");
    }

    private static byte[] file(String id) {
        return ("誓約書 " + id).getBytes();
    }

    private static byte[] file() {
        return file(Api.unique(""));
    }

    private static ValidatableResponse propose(String... ids) {
        return Api.json(Api.fields("evidenceIds", List.of(ids), "reason", "保存期間の満了", "proposedBy", CLERK))
                .post(LISTS)
                .then();
    }

    private static ValidatableResponse step(String path, String verb, Object body) {
        var request = body == null ? Api.admin() : Api.json(body);
        return request.header("If-Match", Api.tag(path)).post(path + '/' + verb).then();
    }

    private static ValidatableResponse change(String id, String field, Object value) {
        String path = PATH + '/' + id;
        return Api.patch(Api.tag(path), Api.fields(field, value)).patch(path).then();
    }

    private static List<String> disposable(String id) {
        return Api.get(PATH + "?limit=200&sort=-updatedAt&disposableOn=2026-04-01")
                .getList("items.id", String.class)
                .stream()
                .filter(id::equals)
                .toList();
    }
}
