package org.daicho.intake.contract;

import java.util.Arrays;
import java.util.function.Function;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.stake.Criticality;
import org.daicho.contract.stake.DataVolume;
import org.daicho.contract.stake.Replaceability;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.term.TermBasis;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.intake.row.Words;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;

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

    static Renewal renewal(String text) {
        return oneOf("unknown-renewal", text, Renewal.values(), Renewal::label);
    }

    static TermBasis termBasis(String text) {
        return oneOf("unknown-term-basis", text, TermBasis.values(), TermBasis::label);
    }

    static DataVolume volume(String text) {
        return oneOf("unknown-volume", text, DataVolume.values(), DataVolume::label);
    }

    static Criticality criticality(String text) {
        return oneOf("unknown-criticality", text, Criticality.values(), Criticality::label);
    }

    static Replaceability replaceability(String text) {
        return oneOf("unknown-replaceability", text, Replaceability.values(), Replaceability::label);
    }

    private static <T> T oneOf(String code, String text, T[] known, Function<T, Text> label) {
        String key = SearchText.fold(text);
        return Arrays.stream(known)
                .filter(one -> SearchText.fold(label.apply(one).ja()).equals(key))
                .findFirst()
                .orElseThrow(() ->
                        Words.unknown(code, text, known, one -> label.apply(one).ja()));
    }
}
