package org.daicho.contract.terms;

import java.util.Arrays;
import java.util.Optional;
import org.daicho.shared.text.Text;

/** How the contractor was chosen (契約方法; 地方自治法234条; the proposal is a form of 随意契約 that registers list apart). */
public enum ProcurementMethod {
    OPEN_TENDER("一般競争入札", "open tender"),
    COMPREHENSIVE_EVALUATION("総合評価一般競争入札", "open tender with comprehensive evaluation"),
    DESIGNATED_TENDER("指名競争入札", "designated tender"),
    NEGOTIATED("随意契約", "negotiated contract"),
    OPEN_PROPOSAL("公募型プロポーザル", "open proposal"),
    DESIGNATED_PROPOSAL("指名型プロポーザル", "designated proposal"),
    AUCTION("せり売り", "auction");

    private final Text label;

    ProcurementMethod(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }

    public static Optional<ProcurementMethod> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(method -> method.label.ja().equals(label))
                .findFirst();
    }
}
