package org.daicho.intake.contract;

import org.daicho.catalogue.WorkKind;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.intake.row.Words;

/** The closed sets of words that contract registers use, each refused with the words that there are. */
final class ContractWords {

    private ContractWords() {}

    static WorkKind kind(String text) {
        return WorkKind.ofLabel(text)
                .orElseThrow(() -> Words.unknown("unknown-kind", text, WorkKind.values(), kind -> kind.label()
                        .ja()));
    }

    static ProcurementMethod method(String text) {
        return ProcurementMethod.ofLabel(Words.plain(text))
                .orElseThrow(() -> Words.unknown(
                        "unknown-procurement-method", text, ProcurementMethod.values(), method -> method.label()
                                .ja()));
    }
}
