package org.daicho.page.agenda;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daicho.compliance.gap.GapView;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.jspecify.annotations.Nullable;

/** Gaps as a table: how bad, what is wrong, with what, and what to do until when. */
public final class GapTable {

    private GapTable() {}

    /**
     * @param here the contract, contractor or service on whose page it stands, which needs no link to itself; null elsewhere
     * @param empty said where there is none
     */
    public static Found<GapView> of(Tongue l, String id, String heading, @Nullable UUID here, String empty) {
        return new Found<>(
                id,
                heading,
                List.of(
                        l.of("重大さ", "Severity"),
                        l.of("不備", "Gap"),
                        l.of("対象", "About"),
                        l.of("対応", "What to do"),
                        l.of("期限", "Due")),
                gap -> List.of(
                        severity(l, gap),
                        Cell.of(l.of(gap.finding())),
                        about(gap, here),
                        Cell.of(l.of(gap.remedy())),
                        Cell.of(l.day(gap.dueOn()))),
                empty);
    }

    public static Cell severity(Tongue l, GapView gap) {
        return Cell.marked(l.of(gap.severity().label()), gap.severity().name().toLowerCase(Locale.ROOT));
    }

    /** A link to where a gap is closed: what a contract has has no page of its own. */
    public static Cell place(String text, GapView gap) {
        return gap.contractId() == null
                ? Places.link(text, gap.subjectType(), gap.subjectId())
                : Places.link(text, "contract", gap.contractId());
    }

    private static Cell about(GapView gap, @Nullable UUID here) {
        boolean isHere = here != null && (here.equals(gap.contractId()) || here.equals(gap.subjectId()));
        return isHere ? Cell.of(gap.label()) : place(gap.label(), gap);
    }
}
