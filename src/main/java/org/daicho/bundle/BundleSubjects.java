package org.daicho.bundle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.daicho.bundle.register.Moment;
import org.daicho.bundle.register.Register;
import org.daicho.bundle.register.Whole;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.bundle.scope.Scope;
import org.daicho.ledger.past.PastState;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;
import org.daicho.shared.time.Wareki;

/** What a scope means, and how a bundle of it is called. */
@Singleton
class BundleSubjects {

    private static final Text SUBJECT_NEEDED = Text.of("この範囲には subjectId が必要です。", "This scope needs a subjectId.");
    private static final Text YEAR_NEEDED = Text.of("この範囲には fiscalYear が必要です。", "This scope needs a fiscalYear.");
    private static final Text UNKNOWN = Text.of("その時点では登録されていません。", "It was not registered at that moment.");
    private static final Text TO_COME = Text.of("これからの時点は指定できません。", "A moment to come cannot be frozen.");

    private final Register register;

    @Inject
    BundleSubjects(Register register) {
        this.register = register;
    }

    /** What the bundle is called; throws 400 if the scope lacks what it needs. */
    String title(NewBundle wanted, Moment moment, Moment now) {
        Scope scope = wanted.scope();
        boolean subject = scope != Scope.FISCAL_YEAR && scope != Scope.ALL;
        Optional<PastState> found = subject && wanted.subjectId() != null
                ? register.one(Whole.valueOf(scope.name()), wanted.subjectId(), moment)
                : Optional.empty();
        new Violations()
                .refuseIf(
                        scope == Scope.FISCAL_YEAR && wanted.fiscalYear() == null,
                        "/fiscalYear",
                        "required",
                        YEAR_NEEDED)
                .refuseIf(subject && wanted.subjectId() == null, "/subjectId", "required", SUBJECT_NEEDED)
                .refuseIf(
                        subject && wanted.subjectId() != null && found.isEmpty(),
                        "/subjectId",
                        "unknown-subject",
                        UNKNOWN)
                .refuseIf(moment.at().isAfter(now.at()), "/asOf", "in-the-future", TO_COME)
                .orThrow(ProblemKind.INVALID_REQUEST);
        String name = name(wanted, found);
        return wanted.asOf() == null ? name : "%s（%s現在）".formatted(name, Wareki.print(moment.day()));
    }

    private static String name(NewBundle wanted, Optional<PastState> found) {
        return switch (wanted.scope()) {
            case FISCAL_YEAR -> new FiscalYear(Objects.requireNonNull(wanted.fiscalYear())).labelJa() + " 委託契約 証拠一式";
            case ALL -> "台帳全体 証拠一式";
            case CONTRACT -> name(found, "/contract/title");
            case AUDIT -> name(found, "/title");
            case SOCIAL_MEDIA_ACCOUNT -> name(found, "/accountName");
            case CONTRACTOR, CLOUD_SERVICE, ORGANIZATION_UNIT -> name(found, "/name");
        };
    }

    private static String name(Optional<PastState> found, String pointer) {
        return found.orElseThrow().text(pointer) + " 証拠一式";
    }

    static Predicate<PastState> ofContractor(UUID id) {
        return contract -> contract.text("/contract/contractorId").equals(id.toString());
    }

    /** Registered in the year or performed in it. */
    static Predicate<PastState> runningIn(int fiscalYear) {
        FiscalYear year = new FiscalYear(fiscalYear);
        return contract -> contract.state().at("/contract/fiscalYear").asInt() == fiscalYear
                || (!LocalDate.parse(contract.text("/contract/startsOn")).isAfter(year.last())
                        && !LocalDate.parse(contract.text("/contract/endsOn")).isBefore(year.first()));
    }

    static boolean isIn(Set<UUID> ids, String id) {
        return !id.isEmpty() && ids.contains(UUID.fromString(id));
    }
}
