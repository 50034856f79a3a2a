package org.daicho.groupware.connector.mail;

import java.time.LocalDate;
import java.util.Map;
import org.daicho.Api;
import org.daicho.verification.Checks;

/** Somebody with an address, whose post answers for one contract with one verification to come. */
record Duty(String person, String email, String title) {

    static Duty due(LocalDate day) {
        String unit = Api.unique("施設課");
        var contract = Api.newContract(Api.contractor());
        contract.put("title", Api.unique("髙橋𠮷野ﾊﾝｶｸ保守"));
        contract.put("responsibleUnit", unit);
        contract.put("ownerPost", "施設課長");
        contract.put("endsOn", Checks.today().plusYears(3).toString());
        String contractId = Api.post(Api.CONTRACTS, contract).path("id");
        var verification = Checks.newVerification(contractId);
        verification.put("dueOn", day.toString());
        Api.post(Checks.VERIFICATIONS, verification);
        String unitId = Api.get("/api/v1/organization-units?q=" + unit).getString("items[0].id");
        String post = Api.get("/api/v1/posts?unitId=" + unitId).getString("items[0].id");
        String email = Api.unique("takahashi") + "@example.lg.jp";
        String person = Api.post("/api/v1/people", Map.of("name", "髙橋𠮷野", "email", email))
                .path("id");
        Api.post(
                "/api/v1/posts/" + post + "/holders",
                Map.of("personId", person, "fromOn", Checks.today().toString()));
        return new Duty(person, email, (String) contract.get("title"));
    }
}
