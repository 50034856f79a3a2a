package org.daicho.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.clause.NewStatement;

/** What the ledger keeps of a contract: the contract with all statements about its clauses. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractRecord(ContractView contract, Map<String, NewStatement> clauses) {

    static ContractRecord of(Contract contract) {
        Map<String, NewStatement> stated = new TreeMap<>();
        for (Map.Entry<String, ClauseStatement> clause : contract.clauses.entrySet()) {
            stated.put(clause.getKey(), clause.getValue().stated());
        }
        return new ContractRecord(ContractView.of(contract), stated);
    }
}
