package org.daicho.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.comparison.EditionMove;
import org.daicho.catalogue.template.ContractTemplateDirectory;
import org.daicho.contract.clause.CarriedStatements;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.Clauses;
import org.daicho.contract.clause.NewStatement;
import org.daicho.contract.clause.StatementReferences;
import org.daicho.contract.clause.StatementStatus;
import org.daicho.contract.course.ContractStep;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about the clauses of contracts, and against which edition; the caller holds the transaction. Changes throw
 * 428 and 412 for a version that is not the present one, and 409 for a contract that takes no more changes.
 */
@Singleton
public class ContractClauses {

    private static final Text NOT_APPLICABLE_HERE = Text.of(
            "要件 %s は、この契約の版 %s の要件目録にありません。", "There is no requirement %s in edition %s of this contract's catalogue.");

    private static final Text NOT_IN_FORCE = Text.of("この版はまだ公開されていません。", "The edition has not been published yet.");

    private final Contracts contracts;
    private final Catalogues catalogues;
    private final StatementReferences references;
    private final ContractTemplateDirectory templates;
    private final Clock clock;

    @Inject
    ContractClauses(
            Contracts contracts,
            Catalogues catalogues,
            StatementReferences references,
            ContractTemplateDirectory templates,
            Clock clock) {
        this.contracts = contracts;
        this.catalogues = catalogues;
        this.references = references;
        this.templates = templates;
        this.clock = clock;
    }

    public Clauses read(UUID id) {
        return clauses(contracts.get(id));
    }

    /** Throws 400 with every reason. */
    public Clauses state(UUID id, @Nullable IfMatch ifMatch, Map<String, NewStatement> statements) {
        Contract contract = open(id, ifMatch);
        check(contract, statements).orThrow(ProblemKind.INVALID_REQUEST);
        return keep(contract, statements, "clauses-stated");
    }

    /** @param codes null for all that were carried over */
    public Clauses confirm(UUID id, @Nullable IfMatch ifMatch, @Nullable List<String> codes) {
        Contract contract = open(id, ifMatch);
        Map<String, NewStatement> confirmed = new TreeMap<>();
        for (String code : codes == null ? List.copyOf(contract.clauses.keySet()) : codes) {
            ClauseStatement statement = contract.clauses.get(code);
            if (statement != null && statement.isCarriedOver()) {
                confirmed.put(code, statement.stated());
            }
        }
        return keep(contract, confirmed, "clauses-confirmed");
    }

    /** States what the template has an article for and nobody has stated anything about. */
    public Clauses stateFrom(UUID templateId, UUID id, @Nullable IfMatch ifMatch) {
        Contract contract = open(id, ifMatch);
        Map<String, String> articles = templates.statements(templateId, contract.edition);
        Map<String, NewStatement> stated = new LinkedHashMap<>();
        for (ClauseView clause : clauses(contract).items()) {
            String article = articles.get(clause.code());
            if (article != null && clause.statement() == null) {
                stated.put(
                        clause.code(),
                        new NewStatement(StatementStatus.STATED, article, null, null, null, null, null, null));
            }
        }
        return keep(contract, stated, "clauses-stated");
    }

    /** What checking the contract against another edition would ask for. Throws 404 for an unknown one. */
    public EditionMove editionMove(UUID id, String to) {
        return move(contracts.get(id), catalogues.required(to));
    }

    /** Pins another edition; what has to be looked at again stands in the way of signing until it is confirmed. */
    public Clauses moveEdition(UUID id, @Nullable IfMatch ifMatch, String to) {
        Contract contract = open(id, ifMatch);
        Edition wanted = catalogues.required(to);
        new Violations()
                .refuseIf(wanted.status() == Edition.Status.DRAFT, "/edition", "edition-draft", NOT_IN_FORCE)
                .orThrow(ProblemKind.CONFLICT);
        if (!wanted.code().equals(contract.edition)) {
            Map<String, ClauseStatement> after = CarriedStatements.after(move(contract, wanted), contract.clauses);
            contract.edition = wanted.code();
            contract.clauses.clear();
            contract.clauses.putAll(after);
            contract.updatedAt = clock.instant();
            contracts.record(contract, "edition-moved");
        }
        return clauses(contract);
    }

    private Contract open(UUID id, @Nullable IfMatch ifMatch) {
        Contract contract = contracts.get(id, ifMatch);
        ContractStep.requireOpen(contract.state());
        return contract;
    }

    private EditionMove move(Contract contract, Edition to) {
        return EditionMove.of(contract.situation(), catalogues.required(contract.edition), to);
    }

    private Clauses keep(Contract contract, Map<String, NewStatement> statements, String verb) {
        boolean changed = false;
        for (Map.Entry<String, NewStatement> stated : statements.entrySet()) {
            ClauseStatement statement = new ClauseStatement(stated.getValue());
            if (!Objects.equals(contract.clauses.get(stated.getKey()), statement)) {
                contract.state(stated.getKey(), statement, clock.instant());
                changed = true;
            }
        }
        if (changed) {
            contracts.record(contract, verb);
        }
        return clauses(contract);
    }

    private Violations check(Contract contract, Map<String, NewStatement> statements) {
        Edition edition = catalogues.required(contract.edition);
        Violations violations = new Violations();
        statements.forEach((code, statement) -> {
            String pointer = "/" + code;
            violations.refuseIf(
                    edition.requirement(code).isEmpty(),
                    pointer,
                    "unknown-requirement",
                    NOT_APPLICABLE_HERE.with(code, edition.code()));
            statement.check(pointer, violations);
            references.check(pointer, statement, violations);
        });
        return violations;
    }

    private Clauses clauses(Contract contract) {
        List<ClauseView> items = catalogues.required(contract.edition).applicableTo(contract.situation()).stream()
                .map(applicable -> ClauseView.of(
                        applicable,
                        contract.clauses.get(applicable.requirement().code())))
                .toList();
        return new Clauses(contract.version, contract.edition, items);
    }
}
