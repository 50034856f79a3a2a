package org.daicho.intake.row;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daicho.shared.page.csv.CsvText;
import org.daicho.shared.text.StoredText;
import org.jspecify.annotations.Nullable;

/** What a row says against what is kept: where it says nothing, what was there stays. */
public final class Said {

    private Said() {}

    /**
     * What a cell says, unless it is what is kept already: a cell comes without blanks around it, in NFC, and when the file
     * has been windows-31j, with the other one of the code points that Unicode has for 〜 or −.
     */
    public static @Nullable String words(@Nullable String said, @Nullable String kept) {
        if (said == null || kept == null) {
            return said == null ? kept : said;
        }
        String comparable = CsvText.forWindows31j(StoredText.lines(kept).strip());
        return comparable.equals(CsvText.forWindows31j(said)) ? kept : said;
    }

    /** What the cells of own fields say, over what is kept. */
    public static Map<String, Object> values(Map<String, Object> said, @Nullable Map<String, Object> kept) {
        Map<String, Object> after = new LinkedHashMap<>(kept == null ? Map.of() : kept);
        said.forEach((key, value) -> after.merge(
                key,
                value,
                (before, now) ->
                        before instanceof String was && now instanceof String words ? words(words, was) : now));
        return after;
    }

    public static <T> @Nullable T or(@Nullable T said, @Nullable T kept) {
        return said == null ? kept : said;
    }
}
