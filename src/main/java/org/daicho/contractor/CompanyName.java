package org.daicho.contractor;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;

/**
 * A company's name as it was written, and what is needed to find it and to tell it from others.
 *
 * <p>Finding uses the key alone, so that 高橋計器 finds 髙橋計器有限会社. Whether two names are one company also looks at the
 * form and its position: クリーン株式会社 and 株式会社クリーン are two trade names by law (会社法 6条: the form is part of the
 * name), though one is often a slip for the other, which only a person can decide.
 *
 * @param written untouched but for {@link StoredText}'s normalisation
 * @param key {@link SearchText#fold folded}, without the form; the folded whole where nothing but a form was written
 */
public record CompanyName(String written, LegalForm form, Position position, String key) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Where the form stands: 前株, 後株, or nowhere. */
    public enum Position {
        BEFORE,
        AFTER,
        NONE
    }

    /** Whether two names may be merged: {@link #POSSIBLE} goes to a person. */
    public enum Likeness {
        SAME,
        POSSIBLE,
        DIFFERENT
    }

    /** @throws org.daicho.shared.text.UnreadableValueException as {@link StoredText#line} does; for nothing else */
    public static CompanyName of(String text) {
        var written = StoredText.line(text);
        var compact = BLANKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        var reading = LegalFormReader.read(compact);
        var key = SearchText.fold(reading.rest());
        return key.isEmpty() && reading.form() != LegalForm.NONE
                ? new CompanyName(written, LegalForm.NONE, Position.NONE, SearchText.fold(compact))
                : new CompanyName(written, reading.form(), reading.position(), key);
    }

    /**
     * SAME with the same key, form and position. POSSIBLE with the same key where a form was left out or stands on the other
     * side. DIFFERENT with another key or two known forms, and where nothing is left to compare.
     */
    public Likeness compare(CompanyName other) {
        if (!key.equals(other.key) || key.isEmpty()) {
            return Likeness.DIFFERENT;
        }
        if (form == other.form) {
            return position == other.position ? Likeness.SAME : Likeness.POSSIBLE;
        }
        return form == LegalForm.NONE || other.form == LegalForm.NONE ? Likeness.POSSIBLE : Likeness.DIFFERENT;
    }
}
