package org.daicho.compliance.risk;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.compliance.rule.Severity;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How the ranking of risks may be narrowed. */
public class RiskFilter {

    @QueryParam("on")
    @Parameter(description = "この日の不備による。既定は今日。By the gaps of this day; today if absent.", example = "2027-04-01")
    public @Nullable LocalDate on;

    @QueryParam("subjectType")
    @Parameter(description = "contract または cloud-service。contract or cloud-service.", example = "contract")
    public @Nullable String subjectType;

    @QueryParam("subjectId")
    public @Nullable UUID subjectId;

    @QueryParam("contractorId")
    public @Nullable UUID contractorId;

    @QueryParam("unitId")
    public @Nullable UUID unitId;

    @QueryParam("inherent")
    @Parameter(description = "固有リスクの水準。Inherent level.")
    public @Nullable Severity inherent;

    @QueryParam("minimumScore")
    @Parameter(description = "この値以上（1〜16）。At least this score, 1 to 16.", example = "6")
    public @Nullable Integer minimumScore;

    /** Conditions over the ranking, by the parameters they use. */
    Map<String, Object> parameters() {
        Map<String, Object> used = new LinkedHashMap<>();
        put(used, "subjectType", subjectType);
        put(used, "subjectId", subjectId);
        put(used, "contractorId", contractorId);
        put(used, "unitId", unitId);
        put(used, "inherent", inherent == null ? null : inherent.rank());
        put(used, "minimumScore", minimumScore);
        return used;
    }

    String where() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        parameters()
                .keySet()
                .forEach(name -> conditions.add(
                        switch (name) {
                            case "subjectType" -> "subject_type = :subjectType";
                            case "subjectId" -> "subject_id = :subjectId";
                            case "contractorId" -> "contractor_id = :contractorId";
                            case "unitId" -> "unit_id = :unitId";
                            case "inherent" -> "inherent = :inherent";
                            default -> "score >= :minimumScore";
                        }));
        return String.join(" and ", conditions);
    }

    private static void put(Map<String, Object> used, String name, @Nullable Object value) {
        if (value != null) {
            used.put(name, value);
        }
    }
}
