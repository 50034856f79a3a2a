package org.daicho.groupware.connector.garoon;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daicho.Api;
import org.daicho.groupware.OwnDuty;
import org.daicho.verification.Checks;

/** A unit of its own with one contract and the post that answers for it, so that its deadlines are this test's alone. */
record Desk(OwnDuty duty, String sato) {

    /** Held by somebody whose login name is {@link #sato}. */
    static Desk held() {
        OwnDuty duty = OwnDuty.make();
        String code = Api.unique("sato");
        Desk desk = new Desk(duty, code);
        desk.holder(code, Checks.today(), null);
        return desk;
    }

    static Desk vacant() {
        return new Desk(OwnDuty.make(), Api.unique("nobody"));
    }

    /** @param until the last day; null while it is not known */
    void holder(String code, LocalDate from, LocalDate until) {
        holder(code, from, until, "PRINCIPAL");
    }

    void holder(String code, LocalDate from, LocalDate until, String kind) {
        String person = Api.post("/api/v1/people", Map.of("name", "髙橋𠮷野", "groupwareCode", code))
                .path("id");
        Map<String, Object> holding =
                new LinkedHashMap<>(Map.of("personId", person, "kind", kind, "fromOn", from.toString()));
        if (until != null) {
            holding.put("untilOn", until.toString());
        }
        Api.post("/api/v1/posts/" + duty.post() + "/holders", holding);
    }

    /** The path of a verification that is due then. */
    String due(LocalDate day) {
        var verification = Checks.newVerification(duty.contract());
        verification.put("dueOn", day.toString());
        return Checks.VERIFICATIONS
                + '/'
                + Api.post(Checks.VERIFICATIONS, verification).path("id");
    }

    static void move(String verification, LocalDate day) {
        Api.patch(Api.tag(verification), Map.of("dueOn", day.toString()))
                .patch(verification)
                .then()
                .statusCode(200);
    }

    static void cancel(String verification) {
        Checks.step(verification, "cancel", Map.of("reason", "契約の解除")).then().statusCode(200);
    }

    /** As {@code VERIFICATION.019…}. */
    static String key(String verification) {
        return "VERIFICATION." + verification.substring(verification.lastIndexOf('/') + 1);
    }
}
