package org.daicho.intake.cloud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.terms.Classification;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.intake.company.Named;
import org.daicho.intake.organization.Answerable;
import org.daicho.intake.profile.Field;
import org.daicho.intake.row.Cells;
import org.daicho.intake.row.Countries;
import org.daicho.intake.row.Keys;
import org.daicho.intake.row.Words;
import org.daicho.intake.row.ZoneWords;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** Reads one row of a register of cloud services. What is doubtful is said, and nothing is made up for what is missing. */
@Singleton
class CloudReader {

    /** (海外事業者), （不明）: the register says itself that it names no company. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（].*[)）]");

    private static final Text NO_COMPANY = Text.of(
            "事業者の名称ではありません。記載のとおり残し、委託事業者としては登録しません。",
            "This names no company. It is kept as written, and no contractor is registered.");
    private static final Text REGION = Text.of(
            "「%s」は一つの国ではないため、所在国は不明として登録します。", "\"%s\" is no single country; the country is registered as unknown.");
    private static final Text PARTLY = Text.of(
            "所在国の一部が分からないため、全体を不明として登録します。", "Some of the countries are unknown, so all are registered as unknown.");
    private static final Text MY_NUMBER_IS_PERSONAL = Text.of(
            "特定個人情報は個人情報に含まれます。個人情報も「有」として登録します。",
            "My Number data are personal data; the row is taken with personal data as well.");

    private final NetworkZones zones;
    private final Countries countries;

    @Inject
    CloudReader(NetworkZones zones, Countries countries) {
        this.zones = zones;
        this.countries = countries;
    }

    CloudDraft read(Cells cells) {
        String provider = cells.line(Field.PROVIDER_NAME, 200);
        CorporateNumber number = cells.read(Field.CORPORATE_NUMBER, CorporateNumber::parse);
        String note = cells.lines(Field.NOTE, 2000);
        CloudDraft draft = new CloudDraft(
                cells.line(Field.SERVICE_NAME, 200),
                cells.line(Field.CATEGORY, 100),
                company(cells, provider, number),
                provider,
                cells.lines(Field.PURPOSE, 1000),
                cells.line(Field.RESPONSIBLE_UNIT, 100),
                cells.line(Field.MANAGER_POST, 100),
                cells.read(Field.CLASSIFICATION, Classification::parse),
                cells.read(Field.PERSONAL_DATA, Words::yesOrNo),
                cells.read(Field.MY_NUMBER, Words::yesOrNo),
                cells.read(Field.NETWORK_ZONES, text -> ZoneWords.zones(text, zones)),
                places(cells),
                cells.read(Field.UNIFORM_TERMS, Words::yesOrNo),
                ismap(cells),
                Answerable.isPending(cells, note),
                cells.read(Field.STARTED_ON, Wareki::parse),
                cells.read(Field.APPROVED_ON, Wareki::parse),
                cells.read(Field.TERMS_REVIEWED_ON, Wareki::parse),
                cells.line(Field.USAGE_RULE, 300),
                note,
                cells.ownFields());
        check(cells, draft);
        return draft;
    }

    private static void check(Cells cells, CloudDraft draft) {
        if (draft.name() != null) {
            Keys.check(cells, Field.SERVICE_NAME, SearchText.fold(draft.name()));
        }
        if (draft.provider() != null) {
            Keys.check(cells, Field.PROVIDER_NAME, draft.provider().name().key());
        }
        if (Boolean.TRUE.equals(draft.myNumber()) && Boolean.FALSE.equals(draft.personalData())) {
            cells.warn(Field.PERSONAL_DATA, "my-number-is-personal-data", MY_NUMBER_IS_PERSONAL);
        }
    }

    private static @Nullable Named company(Cells cells, @Nullable String provider, @Nullable CorporateNumber number) {
        if (provider == null) {
            return null;
        }
        if (IN_BRACKETS.matcher(provider).matches() || Words.isNone(provider) || provider.equals("不明")) {
            cells.warn(Field.PROVIDER_NAME, "no-company", NO_COMPANY);
            return null;
        }
        return new Named(CompanyName.of(provider), number);
    }

    private Countries.@Nullable Places places(Cells cells) {
        Countries.Places places = cells.read(Field.DATA_COUNTRIES, countries::parse);
        if (places != null && !places.regions().isEmpty()) {
            cells.warn(Field.DATA_COUNTRIES, "no-single-country", REGION.with(String.join("、", places.regions())));
        }
        if (places != null && places.unknown() && !places.codes().isEmpty()) {
            cells.warn(Field.DATA_COUNTRIES, "partly-unknown", PARTLY);
            return new Countries.Places(List.of(), true, places.regions());
        }
        return places;
    }

    /** Several numbers are separated as the list of services writes them. */
    private static List<String> ismap(Cells cells) {
        String numbers = cells.line(Field.ISMAP_NUMBER, 60);
        return numbers == null || Words.isNone(numbers)
                ? List.of()
                : Arrays.stream(numbers.split("[/／、,]"))
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .toList();
    }
}
