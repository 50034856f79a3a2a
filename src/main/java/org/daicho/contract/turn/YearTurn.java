package org.daicho.contract.turn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractSteps;
import org.daicho.contract.ContractSuccession;
import org.daicho.contract.ContractView;
import org.daicho.contract.succession.Renewing;
import org.daicho.contract.terms.ContractState;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Takes many contracts through the same step, each in a transaction of its own, so that one that is refused does not stop
 * the others. A dry run does the very same in one transaction that is rolled back: references that two of them would take
 * are found out too.
 */
@Singleton
class YearTurn {

    private static final int LONGEST = (int) Duration.ofMinutes(10).toSeconds();

    private final ContractDirectory contracts;
    private final ContractSuccession succession;
    private final ContractSteps steps;

    @Inject
    YearTurn(ContractDirectory contracts, ContractSuccession succession, ContractSteps steps) {
        this.contracts = contracts;
        this.succession = succession;
        this.steps = steps;
    }

    /** @param terms in what a contract's successor differs, by its place in the list, which begins with 1 */
    TurnReport renew(List<UUID> ids, boolean dryRun, BiFunction<ContractView, Integer, Renewing> terms) {
        List<UUID> distinct = ids.stream().distinct().toList();
        return run(distinct, dryRun, id -> {
            ContractView before = contracts.view(id);
            return contracts.isRenewed(id)
                    ? TurnedContract.already(before)
                    : TurnedContract.renewed(
                            before, succession.renew(id, terms.apply(before, distinct.indexOf(id) + 1)));
        });
    }

    TurnReport close(List<UUID> ids, boolean dryRun) {
        return run(ids.stream().distinct().toList(), dryRun, id -> {
            ContractView before = contracts.view(id);
            return before.state() == ContractState.CLOSED
                    ? TurnedContract.already(before)
                    : TurnedContract.closed(steps.close(id));
        });
    }

    private TurnReport run(List<UUID> ids, boolean dryRun, Function<UUID, TurnedContract> step) {
        if (!dryRun) {
            return each(ids, false, id -> QuarkusTransaction.requiringNew().call(() -> step.apply(id)));
        }
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST));
        try {
            return each(ids, true, step);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private TurnReport each(List<UUID> ids, boolean dryRun, Function<UUID, TurnedContract> step) {
        List<TurnedContract> turned = new ArrayList<>();
        for (UUID id : ids) {
            try {
                turned.add(step.apply(id));
            } catch (ProblemException refused) {
                turned.add(TurnedContract.refused(id, present(id), reasons(refused)));
            }
        }
        return TurnReport.of(dryRun, turned);
    }

    private @Nullable ContractView present(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> contracts.exists(id) ? contracts.view(id) : null);
    }

    private static List<Violation> reasons(ProblemException refused) {
        if (!refused.violations().isEmpty() || refused.detail() == null) {
            return refused.violations();
        }
        return List.of(Violation.of(refused.kind().slug(), refused.detail()));
    }
}
