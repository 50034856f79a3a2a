package org.daicho.externalservice.social.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.externalservice.life.Application;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be written of a social media account.
 *
 * @param platform the service, such as X, YouTube or LINE公式
 * @param accountName unique on its platform while it is open
 * @param responsibleUnit 所管課 as written
 * @param operator who does the posting, in words
 * @param contractorId who operates it on the body's behalf
 * @param officialSiteListed whether the body's own website lists it, against impersonation; absent while unknown
 * @param operatingBodyNamed whether its profile names the body; absent while unknown
 * @param multiFactor whether logging in takes several factors; absent while unknown
 * @param credentialCustody who keeps the credentials where
 * @param lastPostedOn the day of the latest post that was seen
 * @param dormantAfterDays without a post for that long it is dormant (SN-10); 365 when absent
 * @param startedOn the first day of use; before that, the day planned
 * @param application absent for what is in use without anybody having asked: such an account is registered as FOUND
 * @param ownFields the body's own fields (独自項目), by their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewSocialMediaAccount(
        @NotBlank @Size(max = 100) @Schema(examples = "X") String platform,
        @NotBlank @Size(max = 200) @Schema(examples = "@example_kankyo") String accountName,
        @Size(max = 1000) @Schema(examples = "https://social.example/example_kankyo") @Nullable String url,
        @Size(max = 1000) @Schema(examples = "収集日変更・災害時の周知") @Nullable String purpose,
        @Nullable UUID unitId,
        @Size(max = 100) @Schema(examples = "総務課") @Nullable String responsibleUnit,
        @Size(max = 200) @Schema(examples = "総務係主任") @Nullable String operator,
        @Nullable UUID contractorId,
        @Valid @Nullable PublishingRule publishingRule,
        @Valid @Nullable OperatingProcedure operatingProcedure,
        @Nullable Boolean officialSiteListed,
        @Nullable Boolean operatingBodyNamed,
        @Nullable Boolean multiFactor,
        @Size(max = 1000) @Schema(examples = "総務課の金庫にある媒体で保管し、人事異動のたびに変更する") @Nullable String credentialCustody,
        @Schema(examples = "2026-06-01") @Nullable LocalDate lastPostedOn,
        @Min(1) @Max(3660) @Schema(examples = "365") @Nullable Integer dormantAfterDays,
        @Size(max = 100) @Schema(examples = "2026年1月改定版") @Nullable String termsVersion,
        @Schema(examples = "2026-02-01") @Nullable LocalDate termsReviewedOn,
        @Schema(examples = "2027-01-31") @Nullable LocalDate termsReviewDueOn,
        @Schema(examples = "2025-04-01") @Nullable LocalDate startedOn,
        @Size(max = 2000) @Schema(examples = "返信は行わない") @Nullable String note,
        @Valid @Nullable Application application,
        @Size(max = 100) @Nullable Map<String, Object> ownFields) {

    public AccountKey key() {
        return AccountKey.of(platform, accountName);
    }

    /** The same with these own fields, as they are to be kept. */
    public NewSocialMediaAccount withOwnFields(Map<String, Object> checked) {
        return new NewSocialMediaAccount(
                platform,
                accountName,
                url,
                purpose,
                unitId,
                responsibleUnit,
                operator,
                contractorId,
                publishingRule,
                operatingProcedure,
                officialSiteListed,
                operatingBodyNamed,
                multiFactor,
                credentialCustody,
                lastPostedOn,
                dormantAfterDays,
                termsVersion,
                termsReviewedOn,
                termsReviewDueOn,
                startedOn,
                note,
                application,
                checked);
    }
}
