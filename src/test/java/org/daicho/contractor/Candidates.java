package org.daicho.contractor;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;

/** Contractors with what belongs to them, and steps from their present version. */
public final class Candidates {

    public static final String ATTESTATIONS = "/api/v1/attestations";
    public static final String SELECTIONS = "/api/v1/selections";

    private Candidates() {}

    public static Map<String, Object> newAttestation() {
        return Api.fields("kind", "ISMS", "number", Api.unique("IS"), "validFrom", "2024-06-01");
    }

    public static String attestation(String contractor, Object... namesAndValues) {
        Map<String, Object> wanted = newAttestation();
        wanted.putAll(Api.fields(namesAndValues));
        return Api.post(Api.CONTRACTORS + '/' + contractor + "/attestations", wanted)
                .path("id");
    }

    public static Map<String, Object> newSelection() {
        return Api.fields(
                "title",
                Api.unique("保守業務"),
                "kind",
                "SYSTEM_MAINTENANCE",
                "personalData",
                true,
                "myNumber",
                false,
                "confidentiality",
                "C3B",
                "startsOn",
                "2026-04-01",
                "preparedBy",
                Api.fields("name", "総務課長"));
    }

    public static String selection(String contractor, Object... namesAndValues) {
        Map<String, Object> wanted = newSelection();
        wanted.putAll(Api.fields(namesAndValues));
        return Api.post(Api.CONTRACTORS + '/' + contractor + "/selections", wanted)
                .path("id");
    }

    public static List<String> mandatory(String selection) {
        return Api.get(SELECTIONS + '/' + selection + "/criteria")
                .getList("items.findAll { it.obligation == 'MANDATORY' }.code");
    }

    /** Answers every criterion that binds. */
    public static void answerAll(String selection, String status) {
        Map<String, Object> all = new LinkedHashMap<>();
        mandatory(selection).forEach(code -> all.put(code, Api.fields("status", status)));
        put(SELECTIONS + '/' + selection, "/criteria", all).then().statusCode(200);
    }

    public static Response put(String path, String part, Object body) {
        return Api.json(body).header("If-Match", Api.tag(path)).put(path + part);
    }

    public static Map<String, Object> deciding(String decision) {
        return Api.fields(
                "decision",
                decision,
                "decidedOn",
                "2026-03-20",
                "decidedBy",
                Api.fields("name", "契約審査委員会"),
                "approver",
                Api.fields("name", "事務局長"));
    }

    /** A verb from the present version of what stands at the path. */
    public static Response step(String path, String verb, Object body) {
        return Api.json(body).header("If-Match", Api.tag(path)).post(path + '/' + verb);
    }

    /** The same for a verb that takes no body. */
    public static Response step(String path, String verb) {
        return Api.admin().header("If-Match", Api.tag(path)).post(path + '/' + verb);
    }

    public static String evidence(String contractor) {
        return Api.post(
                        "/api/v1/evidence",
                        Api.fields(
                                "kind",
                                "PLEDGE",
                                "title",
                                "宣誓書",
                                "fileName",
                                Api.unique("宣誓書") + ".pdf",
                                "subjects",
                                List.of(Api.fields("type", "CONTRACTOR", "id", contractor))))
                .path("id");
    }
}
