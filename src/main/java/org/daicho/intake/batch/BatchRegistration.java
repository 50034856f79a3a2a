package org.daicho.intake.batch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daicho.contract.ContractDirectory;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.intake.row.RowReader;

/**
 * Decides and writes a batch of rows in the caller's transaction: who is meant, which contracts are new, changed or as they
 * were. Everything is looked up and written for the whole batch at once, which is what makes 100,000 rows a matter of seconds.
 */
@Singleton
public class BatchRegistration {

    private final ContractorDirectory contractors;
    private final ContractDirectory contracts;

    @Inject
    BatchRegistration(ContractorDirectory contractors, ContractDirectory contracts) {
        this.contractors = contractors;
        this.contracts = contracts;
    }

    /** Which keys of rows stood in earlier batches of the same file and were not refused there. */
    public interface EarlierRows {
        Collection<String> among(List<String> keys);
    }

    /** Returns the results in the order of the rows. */
    public List<RowResult> register(List<RowReader.Reading> readings, EarlierRows earlier) {
        List<PendingRow> rows = readings.stream().map(PendingRow::new).toList();
        List<PendingRow> open = rows.stream().filter(row -> !row.isRefused()).toList();
        Set<String> seen =
                new HashSet<>(earlier.among(open.stream().map(PendingRow::key).toList()));
        Map<String, ContractDirectory.Entry> present = present(open);
        ContractorMatch matches = new ContractorMatch(
                contractors,
                open.stream().map(PendingRow::draft).toList(),
                present.values().stream()
                        .map(entry -> entry.terms().contractorId())
                        .toList());
        Decisions decisions = new Decisions(present, matches, seen);
        open.forEach(decisions::decide);
        contractors.register(decisions.newContractors());
        contracts.register(decisions.newContracts());
        contracts.change(decisions.changes());
        return rows.stream().map(PendingRow::result).toList();
    }

    private Map<String, ContractDirectory.Entry> present(List<PendingRow> rows) {
        Map<Integer, Set<String>> byYear = new HashMap<>();
        rows.forEach(row -> byYear.computeIfAbsent(row.draft().fiscalYear(), year -> new HashSet<>())
                .add(ContractDirectory.referenceKey(row.draft().reference())));
        return byYear.entrySet().stream()
                .flatMap(year -> contracts.withReferences(year.getKey(), year.getValue()).stream())
                .collect(Collectors.toMap(
                        entry -> PendingRow.key(entry.terms().fiscalYear(), entry.referenceKey()), entry -> entry));
    }
}
