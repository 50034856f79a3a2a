package org.daicho.externalservice.cloud;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.contract.terms.Classification;
import org.daicho.externalservice.cloud.terms.CloudRegistration;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.cloud.terms.OutsideAssessment;
import org.daicho.externalservice.cloud.terms.ServiceCriticality;
import org.daicho.externalservice.cloud.terms.ServiceReplaceability;
import org.daicho.externalservice.cloud.terms.UsageRule;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.Ending;
import org.daicho.externalservice.life.Refusal;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.life.Suspension;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cloud service (クラウドサービス) as the register holds it. Everything but what is said here is as in {@link NewCloud}.
 *
 * @param edition the catalogue edition that its conditions come from
 * @param mandatoryConditions the codes of what binds it
 * @param conditions what was found about each condition that was checked, by its code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CloudService")
@Remembered("cloud-service")
public record CloudView(
        UUID id,
        long version,
        ServiceState state,
        String name,
        @Nullable String category,
        @Nullable UUID contractorId,
        @Nullable String providerName,
        @Nullable String purpose,
        @Nullable UUID unitId,
        @Nullable String responsibleUnit,
        @Nullable Classification classification,
        boolean personalData,
        boolean myNumber,
        List<String> networkZones,
        boolean uniformTerms,
        List<String> dataCountries,
        boolean dataCountriesUnknown,
        @Nullable OutsideAssessment dataOutsideJapanAssessment,
        @Nullable String governingLaw,
        @Nullable String jurisdiction,
        List<CloudRegistration> registrations,
        @Nullable String termsVersion,
        @Nullable LocalDate termsReviewedOn,
        @Nullable LocalDate termsReviewDueOn,
        @Nullable UsageRule usageRule,
        @Nullable LocalDate startedOn,
        @Nullable String authentication,
        @Nullable String exitPlan,
        @Nullable ServiceCriticality criticality,
        @Nullable ServiceReplaceability replaceability,
        @Nullable Long volume,
        @Nullable String note,
        @Nullable Application application,
        @Nullable Approval approval,
        @Nullable Refusal refusal,
        @Nullable Suspension suspension,
        @Nullable Ending ending,
        @Schema(examples = "R8.3") String edition,
        @Schema(examples = "[\"CU-01\", \"CU-03\"]") List<String> mandatoryConditions,
        @Schema(examples = "{\"CS-01\": {\"result\": \"MET\", \"checkedOn\": \"2026-06-10\"}}")
                Map<String, ConditionAnswer> conditions,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "{\"budgetCode\": \"委託料\"}") Map<String, Object> ownFields)
        implements Versioned {

    static CloudView of(Cloud cloud) {
        NewCloud terms = cloud.written();
        return new CloudView(
                cloud.id,
                cloud.version,
                cloud.state,
                terms.name(),
                terms.category(),
                terms.contractorId(),
                terms.providerName(),
                terms.purpose(),
                terms.unitId(),
                terms.responsibleUnit(),
                terms.classification(),
                cloud.personalData,
                cloud.myNumber,
                cloud.networkZones,
                cloud.uniformTerms,
                cloud.dataCountries,
                cloud.dataCountriesUnknown,
                terms.dataOutsideJapanAssessment(),
                terms.governingLaw(),
                terms.jurisdiction(),
                List.copyOf(cloud.registrations),
                terms.termsVersion(),
                terms.termsReviewedOn(),
                terms.termsReviewDueOn(),
                terms.usageRule(),
                terms.startedOn(),
                terms.authentication(),
                terms.exitPlan(),
                terms.criticality(),
                terms.replaceability(),
                terms.volume(),
                terms.note(),
                terms.application(),
                cloud.approval,
                cloud.refusal,
                cloud.suspension,
                cloud.ending,
                cloud.edition,
                cloud.mandatoryConditions,
                new TreeMap<>(cloud.conditions),
                cloud.createdAt,
                cloud.updatedAt,
                cloud.ownFields);
    }
}
