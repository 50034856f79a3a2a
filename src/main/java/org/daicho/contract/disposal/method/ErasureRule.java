package org.daicho.contract.disposal.method;

import org.daicho.catalogue.Confidentiality;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What the class of the information demands of its disposal (guideline, figure 41). */
public enum ErasureRule {
    METHOD_GIVEN("/method", "required", "消去・物理的破壊には方法（method）が必要です。", "Erasure and destruction need a method.") {
        @Override
        boolean broken(Disposed what) {
            return what.kind() != DisposalKind.RETURNED && what.method() == null;
        }
    },
    METHOD_FITS("/method", "method-does-not-fit", "方法が処分の種類に合いません。", "The method does not fit the kind.") {
        @Override
        boolean broken(Disposed what) {
            return what.method() != null && what.method().kind() != what.kind();
        }
    },
    MY_NUMBER_DESTROYED(
            "/kind",
            "my-number-not-destroyed",
            "特定個人情報は物理的に破壊してください。できない場合は理由（exceptionReason）を書いてください。",
            "My Number data is destroyed; if it cannot be, say why in exceptionReason.") {
        @Override
        boolean broken(Disposed what) {
            return what.myNumber() && what.kind() == DisposalKind.ERASED && !what.excepted();
        }
    },
    SANITIZED(
            "/method",
            "method-too-weak",
            "自治体機密性2以上の情報は上書きだけでは足りません。暗号化消去、消去命令、消磁または物理的破壊によるか、理由（exceptionReason）を書いてください。",
            "Overwriting is not enough from confidentiality 2 on; erase cryptographically, sanitize, degauss or destroy, or say"
                    + " why not in exceptionReason.") {
        @Override
        boolean broken(Disposed what) {
            return what.method() == DisposalMethod.OVERWRITING
                    && what.confidentiality() != null
                    && what.confidentiality().isAtLeast(Confidentiality.C2)
                    && !what.excepted();
        }
    };

    /**
     * A disposal and what it disposes of.
     *
     * @param confidentiality the highest of it; null while nobody has classified it
     * @param excepted whether a reason for less than the rule demands is given
     */
    public record Disposed(
            DisposalKind kind,
            @Nullable DisposalMethod method,
            boolean myNumber,
            @Nullable Confidentiality confidentiality,
            boolean excepted) {}

    private final String pointer;
    private final String code;
    private final Text message;

    ErasureRule(String pointer, String code, String ja, String en) {
        this.pointer = pointer;
        this.code = code;
        this.message = Text.of(ja, en);
    }

    abstract boolean broken(Disposed what);

    /** Notes every rule that the disposal breaks. */
    public static void check(Disposed what, Violations violations) {
        for (ErasureRule rule : values()) {
            violations.refuseIf(rule.broken(what), rule.pointer, rule.code, rule.message);
        }
    }
}
