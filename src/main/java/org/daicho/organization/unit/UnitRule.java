package org.daicho.organization.unit;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a unit. */
@Singleton
class UnitRule {

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text NO_PARENT = Text.of("上位の組織は登録されていません。", "The unit above is not registered.");
    private static final Text CIRCLE = Text.of("上位の組織をたどると自分自身に戻ります。", "The units above lead back to this one.");
    private static final Text ENDS_FIRST = Text.of("廃止日が設置日より前です。", "Its last day is before its first.");

    private static final Text OUTLIVES = Text.of("上位の組織の廃止日より後には存在できません。", "It cannot outlive the unit above.");
    private static final Text GOES_ON =
            Text.of("下位の組織「%s」がその後も存在します。", "The unit “%s” below it goes on after that day.");

    private final Units units;
    private final Instance<UnitUse> uses;

    @Inject
    UnitRule(Units units, Instance<UnitUse> uses) {
        this.units = units;
        this.uses = uses;
    }

    /** Throws 400 with every reason. @param id absent for a new one */
    NewUnit require(@Nullable UUID id, NewUnit wanted) {
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        violations.read("/code", wanted.code(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        boolean orphan = wanted.parentId() != null && units.findById(wanted.parentId()) == null;
        violations
                .refuseIf(SearchText.fold(wanted.name()).isEmpty(), "/name", "required", NO_NAME)
                .refuseIf(orphan, "/parentId", "unknown-unit", NO_PARENT)
                .refuseIf(!orphan && leadsTo(wanted.parentId(), id), "/parentId", "circular", CIRCLE)
                .refuseIf(!orphan && outlives(wanted), "/validUntil", "outside-unit", OUTLIVES)
                .refuseIf(
                        wanted.validUntil() != null && wanted.validUntil().isBefore(wanted.validFrom()),
                        "/validUntil",
                        "ends-before-start",
                        ENDS_FIRST)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    /** Throws 409 with everything that goes on after the unit's last day, where that comes nearer. */
    void requireOver(Unit unit, @Nullable LocalDate lastDay) {
        if (lastDay == null || (unit.validUntil != null && !lastDay.isBefore(unit.validUntil))) {
            return;
        }
        Violations violations = new Violations();
        for (Unit below : units.below(unit.id, lastDay)) {
            violations.add(List.of(Violation.at("/validUntil", "unit-goes-on", GOES_ON.with(below.name))
                    .found(below.id)));
        }
        uses.forEach(use -> violations.add(use.after(unit.id, lastDay)));
        violations.orThrow(ProblemKind.CONFLICT);
    }

    private boolean outlives(NewUnit wanted) {
        LocalDate parentEnds = wanted.parentId() == null ? null : units.get(wanted.parentId()).validUntil;
        return parentEnds != null
                && (wanted.validUntil() == null || wanted.validUntil().isAfter(parentEnds));
    }

    private boolean leadsTo(@Nullable UUID from, @Nullable UUID id) {
        UUID at = from;
        while (at != null && id != null) {
            if (at.equals(id)) {
                return true;
            }
            at = units.get(at).parentId;
        }
        return false;
    }
}
