package org.daicho.groupware;

import org.daicho.Api;

/** A contract for which a post of its own answers, so that what is listed for the post is this test's alone. */
public record OwnDuty(String contract, String title, String unit, String post) {

    public static OwnDuty make() {
        String unit = Api.unique("施設課");
        var wanted = Api.newContract(Api.contractor());
        wanted.put("responsibleUnit", unit);
        wanted.put("ownerPost", "施設課長");
        String contract = Api.post(Api.CONTRACTS, wanted).path("id");
        String unitId = Api.get("/api/v1/organization-units?q=" + unit).getString("items[0].id");
        String post = Api.get("/api/v1/posts?unitId=" + unitId).getString("items[0].id");
        return new OwnDuty(contract, (String) wanted.get("title"), unitId, post);
    }
}
