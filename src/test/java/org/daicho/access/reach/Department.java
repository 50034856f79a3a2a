package org.daicho.access.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.assurance.AuditCalls;
import org.daicho.contractor.Candidates;
import org.daicho.externalservice.ServiceDesk;
import org.daicho.verification.Checks;

/** A unit with a contract, services and everything that hangs on them; its post answers for all of it. */
record Department(String unit, String post, Map<String, String> things) {

    /** Its post, which the contract names, answers for contract, service and account. */
    static Department make() {
        String name = Api.unique("課");
        String contractor = Api.contractor();
        Map<String, Object> wanted = Api.newContract(contractor);
        wanted.put("responsibleUnit", name);
        wanted.put("ownerPost", name + "長");
        String contract = Api.post(Api.CONTRACTS, wanted).path("id");
        String unit = Api.get(Api.CONTRACTS + '/' + contract).getString("unitId");
        String post = Api.get(Api.CONTRACTS + '/' + contract + "/assignments").getString("items[0].postId");
        Map<String, String> things = new HashMap<>();
        things.put("contractors", contractor);
        things.put("contracts", contract);
        things.put("cloud-services", ServiceDesk.cloud("responsibleUnit", name));
        things.put("social-media-accounts", ServiceDesk.account("responsibleUnit", name));
        assign("cloud-services", things, "CLOUD_SERVICE_MANAGER", post);
        assign("social-media-accounts", things, "SOCIAL_MEDIA_RESPONSIBLE_PERSON", post);
        things.put(
                "assignments",
                Api.get(Api.CONTRACTS + '/' + contract + "/assignments").getString("items[0].id"));
        things.put("verifications", last(Checks.verification(contract)));
        things.put("incidents", Api.post(Checks.INCIDENTS, incident(contract)).path("id"));
        things.put("measures", Api.post(Checks.MEASURES, measure(contract)).path("id"));
        things.put("evidence", evidence(contract));
        things.put(
                "subcontracts",
                Api.post(Api.CONTRACTS + '/' + contract + "/subcontracts", subcontract())
                        .path("id"));
        things.put("attestations", Candidates.attestation(contractor));
        things.put(
                "bundles",
                Api.post("/api/v1/bundles", Map.of("scope", "CONTRACT", "subjectId", contract))
                        .path("id"));
        return new Department(unit, post, things);
    }

    String owner() {
        return token("OWNER", "postId", post);
    }

    String member() {
        return token("UNIT_MEMBER", "unitId", unit);
    }

    /** Engaged for an audit of the contract and nothing else. */
    String auditor() {
        return token("AUDITOR", "auditId", audit(0, 0));
    }

    /** @param from days from today, as well as {@code until} */
    String audit(int from, int until) {
        Map<String, Object> wanted = AuditCalls.newAudit(things.get("contracts"));
        wanted.put("startsOn", Checks.today().plusDays(from).toString());
        wanted.put("endsOn", Checks.today().plusDays(until).toString());
        return Api.post(AuditCalls.AUDITS, wanted).path("id");
    }

    static String token(String role, Object... bound) {
        Map<String, Object> wanted = Api.fields("name", Api.unique("test"), "roles", List.of(role));
        wanted.putAll(Api.fields(bound));
        return Api.post(Api.TOKENS, wanted).path("secret");
    }

    static Map<String, Object> incident(String contract) {
        return Api.fields(
                "kind",
                "LEAK",
                "title",
                Api.unique("紛失"),
                "description",
                "名簿が見当たらない。",
                "contractId",
                contract,
                "noticedAt",
                "2026-11-01T09:00:00+09:00",
                "personalData",
                false,
                "myNumber",
                false,
                "wrongful",
                false);
    }

    static Map<String, Object> measure(String contract) {
        return Api.fields(
                "contractId",
                contract,
                "reason",
                "点検で分かった",
                "demand",
                "記録を残すこと",
                "demandedOn",
                "2026-11-01",
                "dueOn",
                "2026-12-01",
                "severity",
                "MEDIUM",
                "responsible",
                Checks.SOMEBODY);
    }

    private static String evidence(String contract) {
        return Api.post(
                        "/api/v1/evidence",
                        Api.fields(
                                "title",
                                Api.unique("誓約書"),
                                "kind",
                                "PLEDGE",
                                "fileName",
                                "誓約書.pdf",
                                "subjects",
                                List.of(Map.of("type", "CONTRACT", "id", contract))))
                .path("id");
    }

    private static Map<String, Object> subcontract() {
        return Api.fields(
                "contractorName",
                "株式会社再委託",
                "work",
                "監視",
                "personalData",
                false,
                "myNumber",
                false,
                "requestedOn",
                "2026-04-10");
    }

    private static void assign(String root, Map<String, String> things, String duty, String post) {
        Api.post(
                "/api/v1/" + root + '/' + things.get(root) + "/assignments",
                Api.fields("duty", duty, "postId", post, "fromOn", "2026-04-01"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
