package org.daicho.externalservice.cloud.terms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.life.KnownEvidence;
import org.daicho.organization.Signatories;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a cloud service, whatever way it comes in. */
@Singleton
public class CloudRule {

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text NO_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");
    private static final Text NO_ZONE = Text.of("「%s」というネットワーク領域はありません。", "There is no network zone \"%s\".");
    private static final Text NO_COUNTRY =
            Text.of("「%s」は国の符号（ISO 3166-1 の2文字）ではありません。", "\"%s\" is no country code (ISO 3166-1 alpha-2).");
    private static final Text NOT_UNKNOWN =
            Text.of("所在国が分かっているなら、不明とはしないでください。", "Where the countries are given they are not unknown.");
    private static final Text DUE_FIRST =
            Text.of("次回の確認期限が確認日より前です。", "The next review is due before the last one was made.");
    private static final Text NO_SCHEME = Text.of("どの制度の登録かを書いてください。", "Say which scheme it is registered in.");

    private final ContractorDirectory contractors;
    private final UnitDirectory units;
    private final NetworkZones zones;
    private final Signatories signatories;
    private final KnownEvidence evidence;

    @Inject
    CloudRule(
            ContractorDirectory contractors,
            UnitDirectory units,
            NetworkZones zones,
            Signatories signatories,
            KnownEvidence evidence) {
        this.contractors = contractors;
        this.units = units;
        this.zones = zones;
        this.signatories = signatories;
        this.evidence = evidence;
    }

    public void check(NewCloud wanted, Violations violations) {
        checkTexts(wanted, violations);
        checkParts(wanted, violations);
        violations
                .refuseIf(SearchText.fold(wanted.name()).isEmpty(), "/name", "required", NO_NAME)
                .refuseIf(
                        wanted.contractorId() != null && !contractors.exists(wanted.contractorId()),
                        "/contractorId",
                        "unknown-contractor",
                        NO_CONTRACTOR)
                .refuseIf(wanted.unitId() != null && !units.exists(wanted.unitId()), "/unitId", "unknown-unit", NO_UNIT)
                .refuseIf(
                        Boolean.TRUE.equals(wanted.dataCountriesUnknown())
                                && wanted.dataCountries() != null
                                && !wanted.dataCountries().isEmpty(),
                        "/dataCountriesUnknown",
                        "countries-given",
                        NOT_UNKNOWN)
                .refuseIf(
                        isBefore(wanted.termsReviewDueOn(), wanted.termsReviewedOn()),
                        "/termsReviewDueOn",
                        "ends-before-start",
                        DUE_FIRST);
    }

    private static void checkTexts(NewCloud wanted, Violations violations) {
        violations.read("/name", wanted.name(), StoredText::line);
        violations.read("/category", wanted.category(), StoredText::line);
        violations.read("/providerName", wanted.providerName(), StoredText::line);
        violations.read("/purpose", wanted.purpose(), StoredText::lines);
        violations.read("/responsibleUnit", wanted.responsibleUnit(), StoredText::line);
        violations.read("/governingLaw", wanted.governingLaw(), StoredText::line);
        violations.read("/jurisdiction", wanted.jurisdiction(), StoredText::line);
        violations.read("/termsVersion", wanted.termsVersion(), StoredText::line);
        violations.read("/authentication", wanted.authentication(), StoredText::lines);
        violations.read("/exitPlan", wanted.exitPlan(), StoredText::lines);
        violations.read("/note", wanted.note(), StoredText::lines);
    }

    private void checkParts(NewCloud wanted, Violations violations) {
        for (String zone : Objects.requireNonNullElse(wanted.networkZones(), List.<String>of())) {
            violations.refuseIf(zones.zone(zone).isEmpty(), "/networkZones", "unknown-zone", NO_ZONE.with(zone));
        }
        for (String country : Objects.requireNonNullElse(wanted.dataCountries(), List.<String>of())) {
            violations.refuseIf(
                    !DataCountries.isCode(country), "/dataCountries", "unknown-country", NO_COUNTRY.with(country));
        }
        List<CloudRegistration> registrations =
                Objects.requireNonNullElse(wanted.registrations(), List.<CloudRegistration>of());
        for (int i = 0; i < registrations.size(); i++) {
            CloudRegistration one = registrations.get(i);
            String pointer = "/registrations/" + i;
            violations.read(pointer + "/schemeName", one.schemeName(), StoredText::line);
            violations.read(pointer + "/number", one.number(), StoredText::line);
            violations.refuseIf(
                    one.scheme() == CloudRegistration.Scheme.OTHER && one.schemeName() == null,
                    pointer + "/schemeName",
                    "required",
                    NO_SCHEME);
        }
        if (wanted.usageRule() != null) {
            violations.read("/usageRule/title", wanted.usageRule().title(), StoredText::line);
            violations.read("/usageRule/reference", wanted.usageRule().reference(), StoredText::line);
            evidence.check(wanted.usageRule().evidenceId(), "/usageRule/evidenceId", violations);
        }
        if (wanted.dataOutsideJapanAssessment() != null) {
            String pointer = "/dataOutsideJapanAssessment";
            violations.read(
                    pointer + "/note", wanted.dataOutsideJapanAssessment().note(), StoredText::lines);
            signatories.check(wanted.dataOutsideJapanAssessment().assessor(), pointer + "/assessor", violations);
        }
        if (wanted.application() != null) {
            violations.read("/application/reason", wanted.application().reason(), StoredText::lines);
            signatories.check(wanted.application().applicant(), "/application/applicant", violations);
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
