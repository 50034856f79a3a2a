package org.daicho.intake.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.company.Named;
import org.daicho.intake.row.Words;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/**
 * A member of a joint contract (共同企業体の構成員) as a row names it.
 *
 * @param share in percent; absent where the row states none
 */
record Member(Named named, @Nullable BigDecimal share) {

    /** What {@link org.daicho.contract.terms.NewContract} and its contractors can hold. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 200;

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern MARKS = Pattern.compile("[、;；]");

    /** 代表構成員：株式会社甲（4400099000022） 60% – the role, the number and the share may be left out. */
    private static final Pattern MEMBER = Pattern.compile("(?:(?:代表構成員|構成員|代表者|代表)[\\s　]*[:：][\\s　]*)?(?<name>.+?)"
            + "(?:[\\s　]*[(（](?<number>[0-9０-９][0-9０-９-]{7,18})[)）])?"
            + "(?:[\\s　]*[(（]?(?<share>[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,2})?)[\\s　]*[%％][)）]?)?");

    private static final Pattern LEFT_OVER = Pattern.compile(".*[%％][)）]?");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Text TOO_MANY = Text.of("構成員は%d者までです。", "A joint contract has %d members at the most.")
            .with(MOST);
    private static final Text NOT_A_NAME =
            Text.of("構成員の名称として読めません（上限 200 文字）。", "This is no name of a member; the limit is 200 characters.");
    private static final Text NOT_A_SHARE = Text.of(
            "割合は 0.01 から 100 まで、小数第2位までの % で書いてください。",
            "Write a share from 0.01 to 100 per cent, with two decimals at the most.");

    /**
     * One member a line, or in one line with 、 or ； between them; none where the cell says so.
     *
     * @throws UnreadableValueException for the first member that cannot be read
     */
    static List<Member> all(String text) {
        if (Words.isNone(text)) {
            return List.of();
        }
        boolean lines = LINES.matcher(text).find();
        List<Member> members = new ArrayList<>();
        for (String part : (lines ? LINES : MARKS).split(text)) {
            if (!part.isBlank()) {
                members.add(of(part.strip()));
            }
        }
        if (members.size() > MOST) {
            throw new UnreadableValueException("too-many-parties", TOO_MANY, text);
        }
        return members;
    }

    private static Member of(String text) {
        Matcher parts = MEMBER.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableValueException("not-a-party", NOT_A_NAME, text);
        }
        String name = StoredText.line(parts.group("name").strip());
        if (LEFT_OVER.matcher(name).matches()) {
            throw new UnreadableValueException("not-a-share", NOT_A_SHARE, text);
        }
        CompanyName company = CompanyName.of(name);
        int length =
                Math.max(name.codePointCount(0, name.length()), company.key().length());
        if (company.key().isEmpty() || length > LONGEST_NAME) {
            throw new UnreadableValueException("not-a-party", NOT_A_NAME, text);
        }
        String number = parts.group("number");
        return new Member(
                new Named(company, number == null ? null : CorporateNumber.parse(number)),
                share(parts.group("share"), text));
    }

    private static @Nullable BigDecimal share(@Nullable String percent, String text) {
        if (percent == null) {
            return null;
        }
        BigDecimal share = new BigDecimal(HalfWidth.of(percent));
        if (share.signum() == 0 || share.compareTo(ALL) > 0) {
            throw new UnreadableValueException("not-a-share", NOT_A_SHARE, text);
        }
        return share;
    }
}
