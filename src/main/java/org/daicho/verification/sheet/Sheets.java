package org.daicho.verification.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Obligation;
import org.daicho.catalogue.Requirement;
import org.daicho.catalogue.Situation;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.StatementStatus;
import org.jspecify.annotations.Nullable;

/** Makes check sheets. */
@Singleton
public class Sheets {

    private final ContractDirectory contracts;
    private final Catalogues catalogues;

    @Inject
    Sheets(ContractDirectory contracts, Catalogues catalogues) {
        this.contracts = contracts;
        this.catalogues = catalogues;
    }

    /** What binds the contract, and what it promises beyond that; a clause stated as not applicable is not looked at. */
    public List<SheetLine> ofContract(UUID contractId) {
        return contracts.clauses(contractId).stream()
                .filter(Sheets::isLookedAt)
                .map(SheetLine::of)
                .toList();
    }

    /**
     * What the catalogue demands of a cloud service. What the service holds is not asked: a requirement that depends on it
     * is on the sheet, and can be answered as not applicable.
     */
    public List<SheetLine> ofCloudService(String edition) {
        return catalogues.required(edition).applicableTo(Situation.cloudService(true, true, null, null)).stream()
                .map(SheetLine::of)
                .toList();
    }

    public List<SheetLine> with(List<SheetLine> lines, Map<String, StatedResult> results) {
        return lines.stream().map(line -> line.with(results.get(line.code()))).toList();
    }

    /** The sheet of a verification that is done: the results as they were stated, whatever the contract became. */
    public List<SheetLine> frozen(String editionCode, Map<String, StatedResult> results) {
        Edition edition = catalogues.required(editionCode);
        Map<String, StatedResult> left = new TreeMap<>(results);
        List<SheetLine> lines = new ArrayList<>();
        for (Requirement requirement : edition.requirements()) {
            StatedResult result = left.remove(requirement.code());
            if (result != null) {
                lines.add(SheetLine.of(requirement, result));
            }
        }
        left.forEach((code, result) -> lines.add(SheetLine.of(code, result)));
        return lines;
    }

    private static boolean isLookedAt(ClauseView clause) {
        StatementStatus status = status(clause);
        return clause.obligation() == Obligation.MANDATORY
                ? status != StatementStatus.NOT_APPLICABLE
                : status == StatementStatus.STATED || status == StatementStatus.WAIVED;
    }

    private static @Nullable StatementStatus status(ClauseView clause) {
        return clause.statement() == null ? null : clause.statement().status();
    }
}
