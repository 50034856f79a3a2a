package org.daicho.intake.row;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.WorkKind;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.Price;
import org.daicho.contract.terms.TermsRule;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.csv.CsvRow;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Profile;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** Reads one row of a contract register, all its cells, so that a row is refused with every reason at once. */
@Singleton
public class RowReader {

    private static final Text NO_KEY = Text.of("契約番号に文字か数字を含めてください。", "The reference needs a letter or a digit.");
    private static final Text YEAR_DIFFERS = Text.of(
            "履行開始日は%sに入っていません。年度の欄のとおり登録します。",
            "The first day of performance is not in %s; the row is taken with the year that it states.");

    /** @param draft null when the row is refused */
    public record Reading(@Nullable RowDraft draft, List<Finding> findings) {}

    private final NetworkZones zones;

    @Inject
    RowReader(NetworkZones zones) {
        this.zones = zones;
    }

    public Reading read(CsvRow row, Profile profile) {
        Cells cells = new Cells(row, profile);
        String reference = cells.text(Field.REFERENCE, 100);
        if (reference != null && SearchText.fold(reference).isEmpty()) {
            cells.error(Field.REFERENCE, "required", NO_KEY);
        }
        FiscalYear year = cells.read(Field.FISCAL_YEAR, FiscalYear::parse);
        String title = cells.text(Field.TITLE, 300);
        cells.text(Field.CONTRACTOR_NAME, 200);
        CompanyName name = cells.read(Field.CONTRACTOR_NAME, CompanyName::of);
        CorporateNumber number = cells.read(Field.CORPORATE_NUMBER, CorporateNumber::parse);
        LocalDate contractedOn = cells.read(Field.CONTRACTED_ON, Wareki::parse);
        LocalDate startsOn = cells.read(Field.STARTS_ON, Wareki::parse);
        LocalDate endsOn = cells.read(Field.ENDS_ON, Wareki::parse);
        checkDates(cells, year, startsOn, endsOn);
        Boolean personal = cells.read(Field.PERSONAL_DATA, Words::yesOrNo);
        Boolean myNumber = cells.read(Field.MY_NUMBER, Words::yesOrNo);
        WorkKind kind = cells.read(Field.KIND, Words::kind);
        Price price = cells.read(Field.PRICE, Price::parse);
        var method = cells.read(Field.PROCUREMENT_METHOD, Words::method);
        String unit = cells.text(Field.RESPONSIBLE_UNIT, 100);
        String post = cells.text(Field.OWNER_POST, 100);
        Classification classification = cells.read(Field.CLASSIFICATION, Classification::parse);
        List<String> networks = cells.read(Field.NETWORK_ZONES, text -> Words.zones(text, zones));
        Boolean subcontracting = cells.read(Field.SUBCONTRACTING, Words::yesOrNo);
        String note = cells.text(Field.NOTE, 2000);
        if (cells.findings().stream().anyMatch(Finding::isError)) {
            return new Reading(null, cells.findings());
        }
        RowDraft draft = new RowDraft(
                reference,
                year.year(),
                title,
                name,
                number,
                contractedOn,
                startsOn,
                endsOn,
                price,
                method,
                unit,
                post,
                personal,
                myNumber,
                classification,
                networks,
                subcontracting,
                kind,
                note);
        return new Reading(draft, cells.findings());
    }

    private static void checkDates(
            Cells cells, @Nullable FiscalYear year, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            cells.error(Field.ENDS_ON, TermsRule.ENDS_BEFORE_START_CODE, TermsRule.ENDS_BEFORE_START);
        }
        if (startsOn != null && year != null && !year.contains(startsOn)) {
            cells.warn(Field.STARTS_ON, "fiscal-year-differs", YEAR_DIFFERS.with(year.labelJa()));
        }
    }
}
