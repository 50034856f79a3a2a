package org.daicho.contract.terms;

import java.util.regex.Pattern;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/** The ways to write a price, and the words for what is none. */
final class PriceForms {

    /** 30 digits are far above the limit already; more would only cost time. */
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,30})";

    private static final String YEN = "[¥\\\\]?\\s*";

    static final Pattern TOTAL =
            Pattern.compile("金?\\s*" + YEN + "(?<digits>" + NUMBER + ")\\s*(?:円\\s*(?:也|整)?|[-ー―−])?");

    private static final String UNIT = "/[^\\p{Cntrl}]{1,40}";

    static final Pattern PER_UNIT =
            Pattern.compile("(?:(?:@|単価\\s*[:]?)\\s*" + YEN + NUMBER + "(?:\\.[0-9]{1,4})?\\s*円?\\s*(?:" + UNIT + ")?|"
                    + YEN + NUMBER + "(?:\\.[0-9]{1,4})?\\s*円?\\s*" + UNIT + ")");

    private static final Pattern MINUS =
            Pattern.compile("(?:" + YEN + "[-−▲△]\\s*" + YEN + NUMBER + ".{0,9}|\\(" + YEN + NUMBER + "\\s*円?\\))");
    private static final Pattern POINT = Pattern.compile(YEN + NUMBER + "\\.[0-9]+\\s*円?");

    static final Text BELOW_ZERO = Text.of("金額は 0 円以上です。", "A price cannot be negative.");
    static final Text ABOVE_LIMIT =
            Text.of("金額が大きすぎます。上限は10兆円です。", "The price is above the limit of 10,000,000,000,000 yen.");
    private static final Text WHOLE_YEN =
            Text.of("金額に小数は使えません。円単位で書いてください。", "A price is in whole yen, without decimals.");
    private static final Text ACCEPTED = Text.of(
            "金額として読めません。2,640,000 または 2,640,000円 のように円単位で、単価契約は @1,650/頁 のように書いてください。",
            "Not a price. Write it in yen like 2,640,000 or 2,640,000円, and a unit price like @1,650/頁.");

    private PriceForms() {}

    static UnreadableValueException refusal(String plain, String text) {
        if (MINUS.matcher(plain).matches()) {
            return new UnreadableValueException(Price.NEGATIVE, BELOW_ZERO, text);
        }
        if (POINT.matcher(plain).matches()) {
            return new UnreadableValueException(Price.DECIMALS, WHOLE_YEN, text);
        }
        return new UnreadableValueException(Price.NOT_A_PRICE, ACCEPTED, text);
    }
}
