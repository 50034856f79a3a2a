package org.daicho.organization.post;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.holding.HoldingRegister;
import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.term.Term;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.organization.unit.UnitUse;
import org.daicho.organization.unit.UnitView;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a post, and what posts mean for the unit that they are in. */
@Singleton
class PostRule implements UnitUse {

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");
    private static final Text ENDS_FIRST = Text.of("廃止日が設置日より前です。", "Its last day is before its first.");
    private static final Text BEFORE_UNIT = Text.of("組織の設置日は %s です。", "The unit exists from %s.");
    private static final Text OUTLIVES = Text.of("組織は %s に廃止されます。", "The unit ends on %s.");
    private static final Text GOES_ON = Text.of("職「%s」がその後も存在します。", "The post “%s” goes on after that day.");
    private static final Text IS_HELD = Text.of("その後も就いている人がいます。", "Somebody holds the post after that day.");

    private final Posts posts;
    private final UnitDirectory units;
    private final HoldingRegister holdings;
    private final Instance<PostUse> uses;

    @Inject
    PostRule(Posts posts, UnitDirectory units, HoldingRegister holdings, Instance<PostUse> uses) {
        this.posts = posts;
        this.units = units;
        this.holdings = holdings;
        this.uses = uses;
    }

    /**
     * Throws 400 with every reason.
     *
     * @param present what is written now. Registers that were imported may know of a post before its unit: its first day is
     *     measured against the unit's only where it is new
     */
    NewPost require(@Nullable NewPost present, NewPost wanted) {
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        Term term = new Term(wanted.validFrom(), wanted.validUntil());
        violations
                .refuseIf(SearchText.fold(wanted.name()).isEmpty(), "/name", "required", NO_NAME)
                .refuseIf(term.isBackwards(), "/validUntil", "ends-before-start", ENDS_FIRST);
        if (units.exists(wanted.unitId())) {
            UnitView unit = units.view(wanted.unitId());
            boolean starts = present == null
                    || !present.validFrom().equals(wanted.validFrom())
                    || !present.unitId().equals(wanted.unitId());
            violations
                    .refuseIf(
                            starts && term.from().isBefore(unit.validFrom()),
                            "/validFrom",
                            "outside-unit",
                            BEFORE_UNIT.with(unit.validFrom()))
                    .refuseIf(
                            unit.validUntil() != null
                                    && !term.endsBefore(unit.validUntil().plusDays(1)),
                            "/validUntil",
                            "outside-unit",
                            OUTLIVES.with(unit.validUntil()));
        } else {
            violations.refuseIf(true, "/unitId", "unknown-unit", NO_UNIT);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    /** Throws 409 with everybody who holds the post and everything that it answers for after its last day. */
    void requireOver(Post post, @Nullable LocalDate lastDay) {
        if (lastDay == null || (post.validUntil != null && !lastDay.isBefore(post.validUntil))) {
            return;
        }
        Violations violations = new Violations();
        for (HoldingView holding : holdings.from(post.id, lastDay.plusDays(1))) {
            violations.add(
                    List.of(Violation.at("/validUntil", "post-is-held", IS_HELD).found(holding.id())));
        }
        uses.forEach(use -> violations.add(use.after(post.id, lastDay)));
        violations.orThrow(ProblemKind.CONFLICT);
    }

    @Override
    public List<Violation> after(UUID unitId, LocalDate lastDay) {
        return posts.ofUnitAfter(unitId, lastDay).stream()
                .map(post -> Violation.at("/validUntil", "post-goes-on", GOES_ON.with(post.name))
                        .found(post.id))
                .toList();
    }
}
