package org.daicho.contract.stake;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How hard it is to have somebody else do the work. */
@Schema(name = "ContractReplaceability")
public enum Replaceability {
    EASY(Text.of("容易", "easy")),
    HARD(Text.of("困難", "hard")),
    NOT_REPLACEABLE(Text.of("代替不可", "not replaceable"));

    private final Text label;

    Replaceability(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
