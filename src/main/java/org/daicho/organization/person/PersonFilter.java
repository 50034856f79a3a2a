package org.daicho.organization.person;

import jakarta.ws.rs.QueryParam;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of people may be narrowed. */
public class PersonFilter {

    @QueryParam("q")
    @Parameter(description = "氏名かフリガナの一部。Part of the name, in kanji or kana.", example = "さとう")
    public @Nullable String q;

    @QueryParam("staffNumber")
    @Parameter(description = "職員番号。The staff number.", example = "100123")
    public @Nullable String staffNumber;

    @QueryParam("groupwareCode")
    @Parameter(description = "グループウェアのログイン名。The login name in the groupware.", example = "sato")
    public @Nullable String groupwareCode;

    @QueryParam("sort")
    @Parameter(description = "並び順：name, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        return new Criteria()
                .when(
                        "q",
                        q,
                        q == null ? null : SearchText.fold(q),
                        "(locate(:q, e.nameKey) > 0 or locate(:q, e.kanaKey) > 0)")
                .when("staffNumber", staffNumber, "e.staffNumber = :staffNumber")
                .when("groupwareCode", groupwareCode, "e.groupwareCode = :groupwareCode");
    }
}
