package org.daicho.externalservice.cloud.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contract.terms.Classification;
import org.daicho.externalservice.life.Application;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a cloud service.
 *
 * @param category what kind of service it is, in the body's own words
 * @param contractorId the provider, where it is registered as a contractor
 * @param providerName the provider in the register's words, such as (海外事業者)
 * @param responsibleUnit 所管課 as written
 * @param classification of the information handled; absent while nobody has decided
 * @param networkZones codes of the catalogue's network zones
 * @param uniformTerms 約款型: used under terms that the provider sets for everybody
 * @param dataCountries where the data are kept, ISO 3166-1 alpha-2
 * @param dataCountriesUnknown nobody could find out where; false when absent
 * @param startedOn the first day of use; before that, the day planned
 * @param authentication how users are authenticated, and whether by several factors
 * @param exitPlan how one gets out: data returned, moved, another service
 * @param volume about how many people's information, or records, it holds
 * @param application absent for what is in use without anybody having asked: such a service is registered as FOUND
 * @param ownFields the body's own fields (独自項目), by their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewCloudService")
public record NewCloud(
        @NotBlank @Size(max = 200) @Schema(examples = "大型ごみ予約受付サイト基盤") String name,
        @Size(max = 100) @Schema(examples = "クラウド") @Nullable String category,
        @Nullable UUID contractorId,
        @Size(max = 200) @Schema(examples = "株式会社岩手山データ") @Nullable String providerName,
        @Size(max = 1000) @Schema(examples = "住民の予約受付") @Nullable String purpose,
        @Nullable UUID unitId,
        @Size(max = 100) @Schema(examples = "施設課") @Nullable String responsibleUnit,
        @Valid @Nullable Classification classification,
        @NotNull Boolean personalData,
        @NotNull @Schema(examples = "false") Boolean myNumber,
        @Size(max = 20) @Schema(examples = "[\"INTERNET\"]") @Nullable List<@NotBlank @Size(max = 40) String> networkZones,
        @NotNull @Schema(examples = "false") Boolean uniformTerms,
        @Size(max = 60) @Schema(examples = "[\"JP\"]") @Nullable List<@NotBlank @Size(max = 2) String> dataCountries,
        @Schema(examples = "false") @Nullable Boolean dataCountriesUnknown,
        @Valid @Nullable OutsideAssessment dataOutsideJapanAssessment,
        @Size(max = 100) @Schema(examples = "日本法") @Nullable String governingLaw,
        @Size(max = 100) @Schema(examples = "盛岡地方裁判所") @Nullable String jurisdiction,
        @Size(max = 20) @Nullable List<@NotNull @Valid CloudRegistration> registrations,
        @Size(max = 100) @Schema(examples = "2026年5月1日改定版") @Nullable String termsVersion,
        @Schema(examples = "2026-06-05") @Nullable LocalDate termsReviewedOn,
        @Schema(examples = "2027-06-04") @Nullable LocalDate termsReviewDueOn,
        @Valid @Nullable UsageRule usageRule,
        @Schema(examples = "2026-07-01") @Nullable LocalDate startedOn,
        @Size(max = 1000) @Schema(examples = "ID・パスワードとワンタイムパスワード") @Nullable String authentication,
        @Size(max = 2000) @Schema(examples = "CSVで全件出力し、紙の受付に戻す") @Nullable String exitPlan,
        @Schema(examples = "MEDIUM") @Nullable ServiceCriticality criticality,
        @Schema(examples = "EASY") @Nullable ServiceReplaceability replaceability,
        @PositiveOrZero @Schema(examples = "12000") @Nullable Long volume,
        @Size(max = 2000) @Schema(examples = "予約は電話でも受ける") @Nullable String note,
        @Valid @Nullable Application application,
        @Size(max = 100) @Nullable Map<String, Object> ownFields) {

    public CloudKey key() {
        return CloudKey.of(name, responsibleUnit);
    }

    public boolean mayLeaveJapan() {
        return DataCountries.mayLeaveJapan(dataCountries, Boolean.TRUE.equals(dataCountriesUnknown));
    }

    /** The same with these own fields, as they are to be kept. */
    public NewCloud withOwnFields(Map<String, Object> checked) {
        return new NewCloud(
                name,
                category,
                contractorId,
                providerName,
                purpose,
                unitId,
                responsibleUnit,
                classification,
                personalData,
                myNumber,
                networkZones,
                uniformTerms,
                dataCountries,
                dataCountriesUnknown,
                dataOutsideJapanAssessment,
                governingLaw,
                jurisdiction,
                registrations,
                termsVersion,
                termsReviewedOn,
                termsReviewDueOn,
                usageRule,
                startedOn,
                authentication,
                exitPlan,
                criticality,
                replaceability,
                volume,
                note,
                application,
                checked);
    }
}
