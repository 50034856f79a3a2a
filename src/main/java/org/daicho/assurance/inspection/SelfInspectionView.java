package org.daicho.assurance.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A self-inspection (自己点検) as the register holds it; see {@link NewSelfInspection}.
 *
 * @param fiscalYearLabel 令和8年度
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfInspection")
@Remembered("self-inspection")
public record SelfInspectionView(
        UUID id,
        long version,
        SelfInspectionState state,
        String title,
        int fiscalYear,
        @Schema(examples = "令和8年度") String fiscalYearLabel,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Question> questions,
        List<UUID> unitIds,
        @Nullable String note,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static SelfInspectionView of(SelfInspection round) {
        return new SelfInspectionView(
                round.id,
                round.version,
                round.state,
                round.title,
                round.fiscalYear,
                new FiscalYear(round.fiscalYear).labelJa(),
                round.opensOn,
                round.closesOn,
                round.questions(),
                round.unitIds,
                round.note,
                round.openedOn,
                round.closedOn,
                round.createdAt,
                round.updatedAt);
    }
}
