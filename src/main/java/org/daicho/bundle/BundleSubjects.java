package org.daicho.bundle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Consumer;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Which contracts a scope means, and how it is called. */
@Singleton
class BundleSubjects {

    private static final Text SUBJECT_NEEDED = Text.of("この範囲には subjectId が必要です。", "This scope needs a subjectId.");
    private static final Text YEAR_NEEDED = Text.of("この範囲には fiscalYear が必要です。", "This scope needs a fiscalYear.");
    private static final Text UNKNOWN = Text.of("登録されていません。", "It is not registered.");

    private final ContractDirectory contracts;
    private final ContractorDirectory contractors;

    @Inject
    BundleSubjects(ContractDirectory contracts, ContractorDirectory contractors) {
        this.contracts = contracts;
        this.contractors = contractors;
    }

    /** What the bundle is called; throws 400 if the scope lacks what it needs. */
    String title(NewBundle wanted) {
        boolean year = wanted.scope() == Scope.FISCAL_YEAR;
        boolean unknown = !year && wanted.subjectId() != null && !isRegistered(wanted);
        new Violations()
                .refuseIf(year && wanted.fiscalYear() == null, "/fiscalYear", "required", YEAR_NEEDED)
                .refuseIf(!year && wanted.subjectId() == null, "/subjectId", "required", SUBJECT_NEEDED)
                .refuseIf(unknown, "/subjectId", "unknown-subject", UNKNOWN)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return switch (wanted.scope()) {
            case FISCAL_YEAR -> new FiscalYear(Objects.requireNonNull(wanted.fiscalYear())).labelJa() + " 委託契約 証拠一式";
            case CONTRACT -> contracts
                            .view(Objects.requireNonNull(wanted.subjectId()))
                            .title() + " 証拠一式";
            case CONTRACTOR -> contractors
                            .view(Objects.requireNonNull(wanted.subjectId()))
                            .name() + " 証拠一式";
        };
    }

    private boolean isRegistered(NewBundle wanted) {
        return wanted.scope() == Scope.CONTRACT
                ? contracts.exists(Objects.requireNonNull(wanted.subjectId()))
                : contractors.exists(Objects.requireNonNull(wanted.subjectId()));
    }

    /** Deals out the contracts of a bundle in the order of their references, a page at a time. */
    void eachContract(Bundle bundle, Consumer<ContractRow> consumer) {
        ContractFilter filter = new ContractFilter();
        filter.runsInFiscalYear = bundle.scope == Scope.FISCAL_YEAR ? bundle.fiscalYear : null;
        filter.id = bundle.scope == Scope.CONTRACT ? bundle.subjectId : null;
        filter.contractorId = bundle.scope == Scope.CONTRACTOR ? bundle.subjectId : null;
        @Nullable String cursor = null;
        do {
            Page<ContractRow> page = contracts.page(filter, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
            page.items().forEach(consumer);
            contracts.forget();
            cursor = page.next();
        } while (cursor != null);
    }
}
