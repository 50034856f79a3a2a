package org.daicho.externalservice.social;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.Refusal;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.life.Suspension;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.externalservice.social.terms.OperatingProcedure;
import org.daicho.externalservice.social.terms.PublishingRule;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A social media account as the register holds it. Everything but what is said here is as in {@link NewSocialMediaAccount}.
 *
 * @param postsCheckedOn when somebody last looked whether it is still used
 * @param dormantFrom the first day on which it counts as dormant if nothing more is published
 * @param edition the catalogue edition that its conditions come from
 * @param mandatoryConditions the codes of what binds it
 * @param conditions what was found about each condition that was checked, by its code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SocialMediaAccount")
@Remembered("social-media-account")
public record SocialMediaAccountView(
        UUID id,
        long version,
        ServiceState state,
        String platform,
        String accountName,
        @Nullable String url,
        @Nullable String purpose,
        @Nullable UUID unitId,
        @Nullable String responsibleUnit,
        @Nullable String operator,
        @Nullable UUID contractorId,
        @Nullable PublishingRule publishingRule,
        @Nullable OperatingProcedure operatingProcedure,
        @Nullable Boolean officialSiteListed,
        @Nullable Boolean operatingBodyNamed,
        @Nullable Boolean multiFactor,
        @Nullable String credentialCustody,
        @Nullable LocalDate lastPostedOn,
        @Nullable LocalDate postsCheckedOn,
        int dormantAfterDays,
        @Nullable LocalDate dormantFrom,
        @Nullable String termsVersion,
        @Nullable LocalDate termsReviewedOn,
        @Nullable LocalDate termsReviewDueOn,
        @Nullable LocalDate startedOn,
        @Nullable String note,
        @Nullable Application application,
        @Nullable Approval approval,
        @Nullable Refusal refusal,
        @Nullable Suspension suspension,
        @Nullable Ending ending,
        @Schema(examples = "R8.3") String edition,
        @Schema(examples = "[\"SN-01\", \"SN-02\"]") List<String> mandatoryConditions,
        @Schema(examples = "{\"SN-01\": {\"result\": \"MET\", \"checkedOn\": \"2026-06-10\"}}")
                Map<String, ConditionAnswer> conditions,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "{\"budgetCode\": \"委託料\"}") Map<String, Object> ownFields)
        implements Versioned {

    static SocialMediaAccountView of(SocialMediaAccount account) {
        return new SocialMediaAccountView(
                account.id,
                account.version,
                account.state,
                account.platform,
                account.accountName,
                account.url,
                account.purpose,
                account.unitId,
                account.responsibleUnit,
                account.operator,
                account.contractorId,
                account.publishingRule,
                account.operatingProcedure,
                account.officialSiteListed,
                account.operatingBodyNamed,
                account.multiFactor,
                account.credentialCustody,
                account.lastPostedOn,
                account.postsCheckedOn,
                account.dormantAfterDays,
                account.dormantFrom,
                account.termsVersion,
                account.termsReviewedOn,
                account.termsReviewDueOn,
                account.startedOn,
                account.note,
                account.application,
                account.approval,
                account.refusal,
                account.suspension,
                account.ending,
                account.edition,
                account.mandatoryConditions,
                new TreeMap<>(account.conditions),
                account.createdAt,
                account.updatedAt,
                account.ownFields);
    }
}
