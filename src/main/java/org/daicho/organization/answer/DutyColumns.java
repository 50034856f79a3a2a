package org.daicho.organization.answer;

import java.util.List;
import org.daicho.shared.page.Column;

/** Duties, and posts that nobody holds, as a spreadsheet. */
final class DutyColumns {

    static final List<Column<PostDuty>> DUTIES = List.of(
            Column.of("役目", duty -> duty.dutyName().ja()),
            Column.of("所属", PostDuty::unitName),
            Column.of("職", PostDuty::postName),
            Column.of(
                    "就き方",
                    duty -> duty.heldAs() == null ? null : duty.heldAs().label().ja()),
            Column.of("開始日", PostDuty::fromOn),
            Column.of("終了日", PostDuty::untilOn),
            Column.of("対象の種類", PostDuty::subjectType),
            Column.of("対象ID", PostDuty::subjectId));

    static final List<Column<VacantPost>> VACANT_POSTS = List.of(
            Column.of("所属", VacantPost::unitName),
            Column.of("職", VacantPost::postName),
            Column.of("役目の数", VacantPost::duties),
            Column.of("前任者", VacantPost::lastHolderName),
            Column.of("前任者の終了日", VacantPost::heldUntil),
            Column.of("職ID", VacantPost::postId));

    /** For the specification. */
    static final String DUTIES_EXAMPLE =
            """
            役目,所属,職,就き方,開始日,終了日,対象の種類,対象ID
            委託契約の責任者,総務課,総務課長,本務,2026-04-01,,contract,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    /** For the specification. */
    static final String VACANT_POSTS_EXAMPLE =
            """
            所属,職,役目の数,前任者,前任者の終了日,職ID
            総務課,総務課長,12,佐藤 花子,2027-03-31,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private DutyColumns() {}
}
