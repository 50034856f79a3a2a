package org.daicho.intake.row;

import org.daicho.intake.profile.Field;
import org.daicho.shared.text.Text;

/** What is compared must have something to compare, and not too much. */
public final class Keys {

    /** Folding can lengthen a text (㌶ is ヘクタール); what is compared must still fit into an index entry of 2,700 bytes. */
    private static final int LONGEST = 500;

    private static final Text NOTHING = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text TOO_LONG = Text.of("長すぎます。", "Too long.");

    private Keys() {}

    /** @param key the folded text of the field */
    public static void check(Cells cells, Field field, String key) {
        check(cells, field, key, LONGEST);
    }

    /** @param longest what the register itself can keep of it */
    public static void check(Cells cells, Field field, String key, int longest) {
        if (key.isEmpty()) {
            cells.error(field, "required", NOTHING);
        } else if (key.length() > longest) {
            cells.error(field, "too-long", TOO_LONG);
        }
    }
}
