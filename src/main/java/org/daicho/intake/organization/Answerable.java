package org.daicho.intake.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.externalservice.decision.OwnerPost;
import org.daicho.externalservice.life.Approval;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Cells;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What rows of external services have in common: who answers, who approved, and what is missing for their use. */
public final class Answerable {

    private static final Pattern PENDING = Pattern.compile("申請中(?!止)");

    private static final Text ONLY_APPLIED_FOR = Text.of(
            "備考に「申請中」とあるため、申請中として登録します。利用開始日は予定日とします。",
            "The note says that its use is only applied for; it is registered so, and the first day of use is a plan.");
    private static final Text NOT_IN_ORDER = Text.of("利用に必要なものが揃っていません: %s", "Its use is not in order: %s");
    private static final Text APPROVER_UNKNOWN =
            Text.of("承認者が分からないため、承認日だけを登録します。", "The register does not say who approved it; only the day is taken.");

    private Answerable() {}

    /** Whether the row says in its note (申請中) that its use is only applied for. */
    public static boolean isPending(Cells cells, @Nullable String note) {
        boolean pending = note != null && PENDING.matcher(note).find();
        if (pending) {
            cells.warn(Field.NOTE, "only-applied-for", ONLY_APPLIED_FOR);
        }
        return pending;
    }

    /** The post in charge; null where no post is named, or where nobody can say which one is meant. */
    public static @Nullable OwnerPost owner(
            NewNames names, @Nullable String unit, @Nullable String post, LocalDate from) {
        if (!NewNames.isName(post)) {
            return null;
        }
        String unitName = NewNames.isName(unit) ? unit : names.unitOf(post);
        return unitName == null ? null : new OwnerPost(unitName, post, from);
    }

    /** An approval that stands in a register as a day only. */
    public static @Nullable Approval approval(@Nullable LocalDate approvedOn) {
        return approvedOn == null ? null : new Approval(approvedOn, null, null);
    }

    public static void warnOfApproval(PendingRow<?> row) {
        row.warn(Field.APPROVED_ON, "approver-unknown", APPROVER_UNKNOWN);
    }

    /** Tells everything that is missing in one warning, where the thing is used or about to be. */
    public static void warnOf(PendingRow<?> row, Field nameField, List<Violation> missing) {
        if (!missing.isEmpty()) {
            row.warn(
                    nameField,
                    "not-in-order",
                    new Text(
                            NOT_IN_ORDER
                                    .ja()
                                    .formatted(String.join(
                                            "",
                                            missing.stream()
                                                    .map(one -> one.message().ja())
                                                    .toList())),
                            NOT_IN_ORDER
                                    .en()
                                    .formatted(String.join(
                                            " ",
                                            missing.stream()
                                                    .map(one -> one.message().en())
                                                    .toList()))));
        }
    }
}
