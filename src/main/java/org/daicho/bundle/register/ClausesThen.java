package org.daicho.bundle.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Situation;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.clause.ClauseStatement;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.NewStatement;
import org.daicho.ledger.past.PastState;
import org.jspecify.annotations.Nullable;

/** What applied to a contract as it was, and what was stated about it. */
@Singleton
public class ClausesThen {

    private final Catalogues catalogues;
    private final ObjectMapper mapper;

    @Inject
    ClausesThen(Catalogues catalogues, ObjectMapper mapper) {
        this.catalogues = catalogues;
        this.mapper = mapper;
    }

    /** In the order of the edition that the contract was checked against. */
    public List<ClauseView> of(PastState contract) {
        JsonNode statements = contract.state().path("clauses");
        return catalogues.required(contract.text("/contract/edition")).applicableTo(situation(contract)).stream()
                .map(applicable -> ClauseView.of(
                        applicable,
                        statement(statements.path(applicable.requirement().code()))))
                .toList();
    }

    private @Nullable ClauseStatement statement(JsonNode stated) {
        try {
            return stated.isMissingNode() ? null : new ClauseStatement(mapper.treeToValue(stated, NewStatement.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Situation situation(PastState contract) {
        String confidentiality = contract.text("/contract/classification/confidentiality");
        return Situation.contract(
                WorkKind.valueOf(contract.text("/contract/kind")),
                contract.state().at("/contract/personalData").asBoolean(),
                contract.state().at("/contract/myNumber").asBoolean(),
                confidentiality.isEmpty() ? null : Confidentiality.valueOf(confidentiality),
                LocalDate.parse(contract.text("/contract/startsOn")));
    }
}
