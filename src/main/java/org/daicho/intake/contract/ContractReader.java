package org.daicho.intake.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.stake.Stake;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.Price;
import org.daicho.contract.terms.TermsRule;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Cells;
import org.daicho.intake.row.Keys;
import org.daicho.intake.row.Words;
import org.daicho.intake.row.ZoneWords;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** Reads one row of a contract register. */
@Singleton
class ContractReader {

    /** The years that a contract may have, see {@link org.daicho.contract.terms.NewContract}. */
    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2200;

    private static final Text NOT_THESE_YEARS = Text.of("年度は西暦%d年から%d年までです。", "The fiscal year lies between %d and %d.")
            .with(FIRST_YEAR, LAST_YEAR);
    private static final Text YEAR_DIFFERS = Text.of(
            "履行開始日は%sに入っていません。年度の欄のとおり登録します。",
            "The first day of performance is not in %s; the row is taken with the year that it states.");
    private static final Text MY_NUMBER_IS_PERSONAL = Text.of(
            "特定個人情報は個人情報に含まれます。個人情報も「有」として登録します。",
            "My Number data are personal data; the row is taken with personal data as well.");

    private final NetworkZones zones;

    @Inject
    ContractReader(NetworkZones zones) {
        this.zones = zones;
    }

    ContractDraft read(Cells cells) {
        ContractDraft draft = draft(cells);
        checkNames(cells, draft);
        checkDates(cells, draft);
        return draft;
    }

    private ContractDraft draft(Cells cells) {
        return new ContractDraft(
                cells.line(Field.REFERENCE, 100),
                cells.read(Field.FISCAL_YEAR, FiscalYear::parse),
                cells.line(Field.TITLE, 300),
                contractor(cells.line(Field.CONTRACTOR_NAME, 200)),
                cells.line(Field.CONTRACTOR_NAME_AS_WRITTEN, 200),
                cells.read(Field.CORPORATE_NUMBER, CorporateNumber::parse),
                cells.read(Field.CONTRACTED_ON, Wareki::parse),
                cells.read(Field.STARTS_ON, Wareki::parse),
                cells.read(Field.ENDS_ON, Wareki::parse),
                cells.read(Field.PRICE, Price::parse),
                cells.line(Field.UNIT_PRICE, 100),
                cells.read(Field.PROCUREMENT_METHOD, ContractWords::method),
                cells.line(Field.RESPONSIBLE_UNIT, 100),
                cells.line(Field.OWNER_POST, 100),
                cells.read(Field.PERSONAL_DATA, Words::yesOrNo),
                cells.read(Field.MY_NUMBER, Words::yesOrNo),
                cells.read(Field.CLASSIFICATION, Classification::parse),
                cells.read(Field.NETWORK_ZONES, text -> ZoneWords.zones(text, zones)),
                cells.read(Field.SUBCONTRACTING, Words::yesOrNo),
                cells.read(Field.KIND, ContractWords::kind),
                cells.lines(Field.NOTE, 2000),
                cells.read(Field.RENEWAL, ContractWords::renewal),
                cells.read(Field.TERM_BASIS, ContractWords::termBasis),
                new Stake(
                        cells.read(Field.VOLUME, ContractWords::volume),
                        cells.read(Field.CRITICALITY, ContractWords::criticality),
                        cells.read(Field.REPLACEABILITY, ContractWords::replaceability),
                        cells.line(Field.EMERGENCY_PLAN, 300)),
                cells.read(Field.JOINT_PARTIES, Member::all),
                cells.ownFields());
    }

    private static @Nullable CompanyName contractor(@Nullable String name) {
        return name == null ? null : CompanyName.of(name);
    }

    private static void checkNames(Cells cells, ContractDraft draft) {
        if (draft.reference() != null) {
            Keys.check(cells, Field.REFERENCE, SearchText.fold(draft.reference()));
        }
        if (draft.contractor() != null) {
            Keys.check(cells, Field.CONTRACTOR_NAME, draft.contractor().key());
        }
        if (Boolean.TRUE.equals(draft.myNumber()) && Boolean.FALSE.equals(draft.personalData())) {
            cells.warn(Field.PERSONAL_DATA, "my-number-is-personal-data", MY_NUMBER_IS_PERSONAL);
        }
    }

    private static void checkDates(Cells cells, ContractDraft draft) {
        FiscalYear year = draft.year();
        if (year != null && (year.year() < FIRST_YEAR || year.year() > LAST_YEAR)) {
            cells.error(Field.FISCAL_YEAR, FiscalYear.OUT_OF_RANGE, NOT_THESE_YEARS);
        }
        if (draft.startsOn() == null) {
            return;
        }
        if (draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            cells.error(Field.ENDS_ON, TermsRule.ENDS_BEFORE_START_CODE, TermsRule.ENDS_BEFORE_START);
        }
        if (year != null && !year.contains(draft.startsOn())) {
            cells.warn(Field.STARTS_ON, "fiscal-year-differs", YEAR_DIFFERS.with(year.labelJa()));
        }
    }
}
