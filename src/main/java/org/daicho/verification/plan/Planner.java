package org.daicho.verification.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.contract.ContractView;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.time.FiscalYear;
import org.daicho.verification.check.VerificationDirectory;
import org.daicho.verification.check.VerificationDirectory.Coverage;
import org.daicho.verification.check.VerificationDirectory.Planned;
import org.daicho.verification.frequency.VerificationFrequency;

/**
 * Plans a fiscal year: one transaction, in which the contracts are read page by page and let go, so that their number does
 * not matter to memory. Two runs at the same time would both find a contract uncovered; so one waits for the other.
 */
@Singleton
class Planner {

    private static final int LONGEST = (int) Duration.ofHours(1).toSeconds();
    private static final long LOCK = 0x7665726966706c6eL;
    private static final List<ContractState> PERFORMED =
            List.of(ContractState.SIGNED, ContractState.ACTIVE, ContractState.SUSPENDED);

    private final Plans plans;
    private final ContractDirectory contracts;
    private final VerificationDirectory verifications;
    private final Clock clock;

    @Inject
    Planner(Plans plans, ContractDirectory contracts, VerificationDirectory verifications, Clock clock) {
        this.plans = plans;
        this.contracts = contracts;
        this.verifications = verifications;
        this.clock = clock;
    }

    PlanView plan(FiscalYear year, boolean dryRun) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> {
            plans.queueUp(LOCK);
            Plan plan = new Plan(Ids.next(), year.year(), dryRun, clock.instant());
            PlanRule rule = new PlanRule(year, LocalDate.now(clock));
            for (ContractState state : PERFORMED) {
                ContractFilter filter = new ContractFilter();
                filter.state = state;
                filter.startsBefore = year.last();
                filter.endsAfter = year.first();
                addAll(plan, rule, filter);
            }
            return plans.add(plan).view();
        });
    }

    private void addAll(Plan plan, PlanRule rule, ContractFilter filter) {
        String next = null;
        do {
            Page<ContractRow> page = contracts.page(filter, PageRequest.of(PageRequest.MAX_LIMIT, next));
            add(plan, rule, page.items().stream().map(ContractRow::contract).toList());
            contracts.forget();
            next = page.next();
        } while (next != null);
    }

    private void add(Plan plan, PlanRule rule, List<ContractView> found) {
        Map<UUID, Coverage> covered =
                verifications.coverage(found.stream().map(ContractView::id).toList());
        List<Planned> wanted = new ArrayList<>();
        List<PlanLine> lines = new ArrayList<>();
        for (ContractView contract : found) {
            VerificationFrequency frequency = VerificationFrequency.of(contract);
            PlanRule.Decision decision = rule.decide(
                    contract.startsOn(),
                    contract.endsOn(),
                    frequency.months(),
                    covered.getOrDefault(contract.id(), Coverage.NONE));
            plan.count(decision.reason());
            UUID id = decision.reason().isPlanned() && !plan.dryRun ? Ids.next() : null;
            if (id != null) {
                wanted.add(planned(id, contract, frequency, decision.dueOn()));
            }
            lines.add(new PlanLine(Ids.next(), plan.id, contract.id(), frequency, decision, id));
        }
        verifications.plan(wanted);
        lines.forEach(plans.getEntityManager()::persist);
    }

    private static Planned planned(UUID id, ContractView contract, VerificationFrequency frequency, LocalDate dueOn) {
        return new Planned(id, contract.id(), contract.contractorId(), contract.edition(), dueOn, frequency.method());
    }
}
