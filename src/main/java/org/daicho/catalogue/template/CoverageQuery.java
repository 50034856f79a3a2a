package org.daicho.catalogue.template;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Situation;
import org.daicho.catalogue.WorkKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * For which contract the coverage of a template is asked. Kind, confidentiality and first day may be left open, which spares
 * nothing; see {@link Situation}. Personal information is either handled or not.
 */
public class CoverageQuery {

    @QueryParam("edition")
    @Parameter(description = "版（省略時はひな形の版）。The edition; the template's own when absent.", example = "R8.3")
    public @Nullable String edition;

    @QueryParam("kind")
    @Parameter(description = "業務区分。The kind of work.")
    public @Nullable WorkKind kind;

    @QueryParam("personalData")
    @Parameter(description = "個人情報を取り扱うか（省略時は取り扱わない）。Whether personal information is handled; not when absent.")
    public @Nullable Boolean personalData;

    @QueryParam("myNumber")
    @Parameter(description = "特定個人情報を取り扱うか（省略時は取り扱わない）。Whether My Number information is handled; not when absent.")
    public @Nullable Boolean myNumber;

    @QueryParam("confidentiality")
    @Parameter(description = "自治体機密性。The confidentiality of the information.")
    public @Nullable Confidentiality confidentiality;

    @QueryParam("startsOn")
    @Parameter(description = "履行開始日。The first day of performance.", example = "2027-04-01")
    public @Nullable LocalDate startsOn;

    Situation situation() {
        return Situation.contract(
                kind, Boolean.TRUE.equals(personalData), Boolean.TRUE.equals(myNumber), confidentiality, startsOn);
    }
}
