package org.daicho.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The kind of work (業務区分) that a contract hands out. The labels are the words of the registers that bodies keep; the
 * phases are those of the guideline's section on information system work (第2編 8.2).
 */
public enum WorkKind {
    SYSTEM_DEVELOPMENT("情報システム開発", "information system development", Phase.BUILD),
    SYSTEM_OPERATION("情報システム運用", "information system operation", Phase.OPERATION),
    SYSTEM_MAINTENANCE("情報システム保守", "information system maintenance", Phase.OPERATION),
    OUTSOURCED_SERVICE("業務委託サービス", "outsourced service", null),
    DATA_ENTRY("データ入力・作成", "data entry and preparation", null),
    FACILITY_OPERATION("運転管理", "facility operation", null),
    EQUIPMENT_INSPECTION("機器点検", "equipment inspection", null),
    CLEANING("清掃", "cleaning", null),
    COLLECTION_TRANSPORT("収集運搬", "collection and transport", null),
    DISPOSAL("廃棄", "disposal", null),
    RESEARCH_PLANNING("調査・計画", "research and planning", null),
    OTHER("その他", "other", null);

    /** The part of a system's life that the work belongs to. */
    @Schema(name = "WorkPhase")
    public enum Phase {
        BUILD(Text.of("構築", "building")),
        OPERATION(Text.of("運用・保守", "operation and maintenance"));

        private final Text label;

        Phase(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    private final Text label;
    private final @Nullable Phase phase;

    WorkKind(String ja, String en, @Nullable Phase phase) {
        this.label = Text.of(ja, en);
        this.phase = phase;
    }

    public Text label() {
        return label;
    }

    /** Empty for work that neither builds nor runs an information system of the body. */
    public Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /** Work on an information system, or a service that stands in for part of one (業務委託サービス). */
    public boolean isSystemWork() {
        return phase != null || this == OUTSOURCED_SERVICE;
    }

    /** By the Japanese label, in half or full width and with stray spaces, as registers have it. */
    public static Optional<WorkKind> ofLabel(String label) {
        String wanted = folded(label);
        return Arrays.stream(values())
                .filter(kind -> folded(kind.label.ja()).equals(wanted))
                .findFirst();
    }

    private static String folded(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
