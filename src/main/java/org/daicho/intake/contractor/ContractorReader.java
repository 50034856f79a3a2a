package org.daicho.intake.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Cells;
import org.daicho.intake.row.Countries;
import org.daicho.intake.row.Keys;
import org.daicho.intake.row.Words;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** Reads one row of a register of contractors, within the limits of {@link org.daicho.contractor.NewContractor}. */
@Singleton
class ContractorReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    /** 〒020-0001, with any of the signs that people take for a hyphen, or none. */
    private static final Pattern POSTAL_CODE = Pattern.compile("〒?\\s*([0-9]{3})\\s*[‐‑‒–—―−ー-]?\\s*([0-9]{4})");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)\\s*%?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Text NOT_A_POSTAL_CODE =
            Text.of("郵便番号は7桁の数字です（例：020-0001）。", "A postal code has seven digits, such as 020-0001.");
    private static final Text NOT_AN_ADDRESS = Text.of("メールアドレスの形ではありません。", "Not an e-mail address.");
    private static final Text NOT_A_SHARE =
            Text.of("0 から 100 までの割合を書いてください（例：51%）。", "Write a share from 0 to 100 per cent, such as 51%.");
    private static final Text ONE_COUNTRY = Text.of("国は1つだけ書いてください。", "Write one country only.");
    private static final Text COUNTRY_UNKNOWN =
            Text.of("国が分からないため、この欄は登録しません。", "The country is not known, so nothing is taken from this cell.");
    private static final Text ENDS_FIRST = Text.of("有効期限が宣誓日より前です。", "It ends before it was declared.");

    private final Countries countries;

    @Inject
    ContractorReader(Countries countries) {
        this.countries = countries;
    }

    ContractorDraft read(Cells cells) {
        String name = cells.line(Field.CONTRACTOR_NAME, LONGEST_NAME);
        ContractorDraft draft = new ContractorDraft(
                name == null ? null : CompanyName.of(name),
                cells.read(Field.CORPORATE_NUMBER, CorporateNumber::parse),
                cells.line(Field.NAME_KANA, LONGEST_NAME),
                cells.read(Field.POSTAL_CODE, ContractorReader::postalCode),
                cells.line(Field.ADDRESS, 300),
                cells.line(Field.REPRESENTATIVE, 200),
                cells.line(Field.PHONE, 30),
                cells.read(Field.EMAIL, ContractorReader::email),
                country(cells, Field.HEADQUARTERS_COUNTRY),
                new Holder(
                        cells.line(Field.MAJORITY_OWNER, 200),
                        country(cells, Field.MAJORITY_OWNER_COUNTRY),
                        cells.read(Field.MAJORITY_OWNER_SHARE, ContractorReader::basisPoints)),
                new Declared(
                        cells.read(Field.EXTERNALS_DECLARED_ON, Wareki::parse),
                        cells.read(Field.EXTERNALS_VALID_UNTIL, Wareki::parse)),
                Boolean.TRUE.equals(cells.read(Field.STATE, ContractorReader::isMerged)),
                cells.lines(Field.NOTE, 2000),
                cells.ownFields());
        check(cells, draft);
        return draft;
    }

    private static void check(Cells cells, ContractorDraft draft) {
        if (draft.name() != null) {
            Keys.check(cells, Field.CONTRACTOR_NAME, draft.name().key(), LONGEST_NAME);
        }
        if (draft.nameKana() != null) {
            Keys.check(cells, Field.NAME_KANA, SearchText.fold(draft.nameKana()), LONGEST_NAME);
        }
        Declared declared = draft.declared();
        if (declared.on() != null
                && declared.until() != null
                && declared.until().isBefore(declared.on())) {
            cells.error(Field.EXTERNALS_VALID_UNTIL, "ends-before-start", ENDS_FIRST);
        }
    }

    private static String postalCode(String text) {
        Matcher digits = POSTAL_CODE.matcher(HalfWidth.of(text));
        if (!digits.matches()) {
            throw new UnreadableValueException("postal-code", NOT_A_POSTAL_CODE, text);
        }
        return digits.group(1) + '-' + digits.group(2);
    }

    private static String email(String text) {
        String address = StoredText.line(text);
        if (!EMAIL.matcher(address).matches() || address.length() > LONGEST_EMAIL) {
            throw new UnreadableValueException("email", NOT_AN_ADDRESS, text);
        }
        return address;
    }

    private static Integer basisPoints(String text) {
        Matcher share = SHARE.matcher(HalfWidth.of(text));
        BigDecimal percent = share.matches() ? new BigDecimal(share.group(1)) : null;
        if (percent == null || percent.compareTo(ALL) > 0) {
            throw new UnreadableValueException("not-a-share", NOT_A_SHARE, text);
        }
        return percent.movePointRight(2).intValueExact();
    }

    /** Only that is read: how a contractor ends is a step, with its day and its reason. */
    private static Boolean isMerged(String text) {
        return ContractorState.MERGED.label().ja().equals(Words.plain(text));
    }

    private @Nullable String country(Cells cells, Field field) {
        Countries.Places places = cells.read(field, countries::parse);
        if (places == null) {
            return null;
        }
        if (places.unknown()) {
            cells.warn(field, "country-unknown", COUNTRY_UNKNOWN);
            return null;
        }
        if (places.codes().size() != 1) {
            cells.error(field, "several-countries", ONE_COUNTRY);
            return null;
        }
        return places.codes().get(0);
    }
}
