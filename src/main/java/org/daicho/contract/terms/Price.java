package org.daicho.contract.terms;

import java.math.BigInteger;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.UnreadableValueException;

/** What a contract costs: a total in whole yen, or a unit price in the words of the contract. */
public sealed interface Price {

    String NOT_A_PRICE = "not-a-price";
    String NEGATIVE = "price-negative";
    String DECIMALS = "price-decimals";
    String TOO_HIGH = "price-too-high";

    /** Ten trillion yen: no body that signs such contracts has the budget, so it is a slip of the keyboard. */
    long HIGHEST = 10_000_000_000_000L;

    /** @param yen 0 to {@link #HIGHEST}, inclusive */
    record Total(long yen) implements Price {
        public Total {
            if (yen < 0) {
                throw new UnreadableValueException(NEGATIVE, PriceForms.BELOW_ZERO, String.valueOf(yen));
            }
            if (yen > HIGHEST) {
                throw new UnreadableValueException(TOO_HIGH, PriceForms.ABOVE_LIMIT, String.valueOf(yen));
            }
        }
    }

    /** @param asWritten 「@1,650/頁」, exactly: what a unit is and how it is rounded is the contract's business */
    record PerUnit(String asWritten) implements Price {}

    /**
     * Reads ３９８，２００，０００円, 2,640,000, ￥1,000, ¥1,000-, 金1,000円也 as a total; @1,650/頁, 単価1,650円/頁, 1,650円/頁 as a unit
     * price.
     *
     * @throws UnreadableValueException {@code not-a-price}, {@code price-negative}, {@code price-decimals} or
     *     {@code price-too-high}
     */
    static Price parse(String text) {
        var plain = HalfWidth.of(text);
        var total = PriceForms.TOTAL.matcher(plain);
        if (total.matches()) {
            var yen = new BigInteger(total.group("digits").replace(",", ""));
            if (yen.compareTo(BigInteger.valueOf(HIGHEST)) > 0) {
                throw new UnreadableValueException(TOO_HIGH, PriceForms.ABOVE_LIMIT, text);
            }
            return new Total(yen.longValueExact());
        }
        if (PriceForms.PER_UNIT.matcher(plain).matches()) {
            return new PerUnit(text.strip());
        }
        throw PriceForms.refusal(plain, text);
    }
}
