package org.daicho.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row when its import was undone.
 *
 * @param because why it was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportRowUndone")
public record Undone(Fate fate, @Nullable Because because, @Nullable Text message) {

    /** Nothing is ever deleted: each is one more entry in the history of the thing. */
    @Schema(name = "ImportUndoFate")
    public enum Fate {
        /** It was made by this import and is withdrawn. */
        WITHDRAWN("取消", "withdrawn"),
        /** It is as it was before this import. */
        RESTORED("復元", "restored"),
        /** It stays as it is. */
        KEPT("残置", "kept");

        private final Text label;

        Fate(String ja, String en) {
            this.label = Text.of(ja, en);
        }

        public Text label() {
            return label;
        }
    }

    @Schema(name = "ImportKeptBecause")
    public enum Because {
        CHANGED_SINCE("取込の後に変更されているため、取り消しません。", "It has been changed since; it stays."),
        NO_WAY_BACK("この状態のものは取込の取消では取り下げられません。", "What is in this state cannot be withdrawn by undoing an import."),
        MADE_BEFORE(
                "取消に必要な記録がない、以前の取込の行です。", "The row is of an earlier kind of import, which kept too little to undo it.");

        private final Text message;

        Because(String ja, String en) {
            this.message = Text.of(ja, en);
        }
    }

    public static Undone as(Fate fate) {
        return new Undone(fate, null, null);
    }

    public static Undone kept(Because because) {
        return new Undone(Fate.KEPT, because, because.message);
    }

    /** In Japanese, for a spreadsheet. */
    public String inWords() {
        return fate.label().ja() + (message == null ? "" : ": " + message.ja());
    }
}
