package org.daicho.intake.social;

import java.util.Locale;
import org.daicho.intake.organization.Answerable;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Cells;
import org.daicho.intake.row.Keys;
import org.daicho.intake.row.Words;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.Wareki;

/** Reads one row of a register of social media accounts. */
final class AccountReader {

    private static final int LONGEST_PROCEDURE = 300;

    private static final Text NO_URL =
            Text.of("https:// か http:// で始まる URL を書いてください。", "Write a URL that begins with https:// or http://.");

    private AccountReader() {}

    static AccountDraft read(Cells cells) {
        String note = cells.lines(Field.NOTE, 2000);
        AccountDraft draft = new AccountDraft(
                cells.line(Field.PLATFORM, 100),
                cells.line(Field.ACCOUNT_NAME, 200),
                cells.read(Field.URL, AccountReader::url),
                cells.lines(Field.PURPOSE, 1000),
                cells.lines(Field.PUBLISHING_RULE, 2000),
                cells.line(Field.PROCEDURE, LONGEST_PROCEDURE),
                cells.line(Field.RESPONSIBLE_UNIT, 100),
                cells.line(Field.RESPONSIBLE_POST, 100),
                cells.line(Field.OPERATOR, 200),
                Answerable.isPending(cells, note),
                cells.read(Field.STARTED_ON, Wareki::parse),
                cells.read(Field.APPROVED_ON, Wareki::parse),
                cells.read(Field.LAST_POSTED_ON, Wareki::parse),
                cells.read(Field.OFFICIAL_SITE_LISTED, Words::yesOrNo),
                cells.read(Field.TERMS_REVIEWED_ON, Wareki::parse),
                note);
        if (draft.platform() != null) {
            Keys.check(cells, Field.PLATFORM, SearchText.fold(draft.platform()));
        }
        if (draft.accountName() != null) {
            Keys.check(cells, Field.ACCOUNT_NAME, SearchText.fold(draft.accountName()));
        }
        return draft;
    }

    /** Pages show it as a link, so that nothing but the address of a page may stand there. */
    private static String url(String text) {
        String url = StoredText.line(text);
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://") || url.length() > 1000) {
            throw new UnreadableValueException("not-a-url", NO_URL, text);
        }
        return url;
    }
}
