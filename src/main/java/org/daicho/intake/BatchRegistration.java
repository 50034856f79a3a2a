package org.daicho.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.terms.NewContract;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.NewContractor;
import org.daicho.intake.row.Finding;
import org.daicho.intake.row.RowDraft;
import org.daicho.shared.id.Ids;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Decides and writes a batch of rows in the caller's transaction: who is meant, which contracts are new, changed or as they
 * were. Everything is looked up and written for the whole batch at once, which is what makes 100,000 rows a matter of seconds.
 */
@Singleton
class BatchRegistration {

    private static final Text TWICE = Text.of(
            "同じ年度の同じ契約番号がこのファイルの中に2回あります。先の行を採用しました。",
            "The same reference of the same fiscal year stands in this file twice; the earlier row counts.");
    private static final Text FINAL = Text.of("「%s」の契約は変更できません。", "The contract is %s and takes no changes.");

    private final ContractorDirectory contractors;
    private final ContractDirectory contracts;

    @Inject
    BatchRegistration(ContractorDirectory contractors, ContractDirectory contracts) {
        this.contractors = contractors;
        this.contracts = contracts;
    }

    /**
     * @param seen keys of earlier rows of the same file; the batch's own are added
     * @return the results in the order of the rows
     */
    List<RowResult> register(List<PendingRow> rows, Set<String> seen) {
        refuseDoubles(rows, seen);
        resolveContractors(rows);
        List<PendingRow> open = rows.stream().filter(row -> !row.isRefused()).toList();
        Map<String, ContractDirectory.Entry> present = present(open);
        Map<UUID, NewContract> changed = new LinkedHashMap<>();
        List<PendingRow> added = new ArrayList<>();
        List<NewContract> terms = new ArrayList<>();
        for (PendingRow row : open) {
            ContractDirectory.Entry before = present.get(row.key());
            NewContract after = row.terms(before == null ? null : before.terms());
            if (before == null) {
                added.add(row);
                terms.add(after);
            } else if (after.equals(before.terms())) {
                row.decide(Outcome.UNCHANGED, before.id());
            } else if (before.state().isFinal()) {
                row.refuse(Finding.error(
                        "wrong-state",
                        null,
                        null,
                        new Text(
                                FINAL.ja().formatted(before.state().label().ja()),
                                FINAL.en().formatted(before.state().label().en()))));
            } else {
                changed.put(before.id(), after);
                row.decide(Outcome.CHANGED, before.id());
            }
        }
        List<UUID> ids = contracts.register(terms);
        for (int i = 0; i < added.size(); i++) {
            added.get(i).decide(Outcome.ACCEPTED, ids.get(i));
        }
        contracts.change(changed);
        return rows.stream().map(PendingRow::result).toList();
    }

    private static void refuseDoubles(List<PendingRow> rows, Set<String> seen) {
        for (PendingRow row : rows) {
            if (!row.isRefused() && !seen.add(row.key())) {
                row.refuse(
                        Finding.error("duplicate-in-file", "契約番号", row.draft().reference(), TWICE));
            }
        }
    }

    /** A new contractor gets its id at its first row, so that later rows of the batch share it; all are written at once. */
    private void resolveContractors(List<PendingRow> rows) {
        List<RowDraft> drafts = rows.stream()
                .filter(row -> !row.isRefused())
                .map(PendingRow::draft)
                .toList();
        ContractorMatch matches = new ContractorMatch(contractors, drafts);
        Map<UUID, NewContractor> fresh = new LinkedHashMap<>();
        for (PendingRow row : rows) {
            if (row.isRefused()) {
                continue;
            }
            ContractorMatch.Match match = matches.match(row.draft(), "委託先名称");
            if (match.finding() != null) {
                row.note(match.finding());
            }
            ContractorDirectory.@Nullable Entry contractor = match.known();
            if (match.fresh() != null) {
                contractor = new ContractorDirectory.Entry(
                        Ids.next(), match.fresh().corporateNumber(), row.draft().contractor());
                fresh.put(contractor.id(), match.fresh());
                matches.add(contractor);
            }
            if (contractor != null) {
                row.contractor(contractor);
            }
        }
        contractors.register(fresh);
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
