package org.daicho.intake.cloud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.contract.terms.Classification;
import org.daicho.externalservice.cloud.terms.CloudKey;
import org.daicho.externalservice.cloud.terms.CloudRegistration;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.cloud.terms.UsageRule;
import org.daicho.intake.company.Named;
import org.daicho.intake.row.Countries;
import org.daicho.intake.row.Said;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a cloud service; what it does not say is null.
 *
 * @param provider null where the row names no company, be it that it says so in brackets
 * @param providerName the provider's cell as written
 * @param pending whether the row says that its use is only applied for
 */
record CloudDraft(
        String name,
        @Nullable String category,
        @Nullable Named provider,
        @Nullable String providerName,
        @Nullable String purpose,
        @Nullable String responsibleUnit,
        @Nullable String managerPost,
        @Nullable Classification classification,
        @Nullable Boolean personalData,
        @Nullable Boolean myNumber,
        @Nullable List<String> networkZones,
        Countries.@Nullable Places places,
        Boolean uniformTerms,
        List<String> ismapNumbers,
        boolean pending,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate termsReviewedOn,
        @Nullable String usageRule,
        @Nullable String note,
        Map<String, Object> ownFields) {

    CloudKey key() {
        return CloudKey.of(name, responsibleUnit);
    }

    /**
     * The terms after this row: what it says, and where it says nothing, what stood there before.
     *
     * @param contractorId the provider, where it is a company
     * @param units finds the unit that a name means
     * @param registered its name among the contractors; where the row has another, that one is kept as written
     */
    NewCloud terms(
            @Nullable UUID contractorId,
            @Nullable String registered,
            @Nullable NewCloud before,
            Function<String, @Nullable UUID> units) {
        NewCloud kept = before == null ? blank() : before;
        String unit = Said.words(responsibleUnit, kept.responsibleUnit());
        boolean myNumberAfter = Boolean.TRUE.equals(Said.or(myNumber, kept.myNumber()));
        return new NewCloud(
                Said.words(name, kept.name()),
                Said.words(category, kept.category()),
                Said.or(contractorId, kept.contractorId()),
                providerAfter(registered, kept.providerName()),
                Said.words(purpose, kept.purpose()),
                Objects.equals(unit, kept.responsibleUnit()) ? kept.unitId() : units.apply(unit),
                unit,
                Said.or(classification, kept.classification()),
                myNumberAfter || Boolean.TRUE.equals(Said.or(personalData, kept.personalData())),
                myNumberAfter,
                sameOr(networkZones, kept.networkZones()),
                uniformTerms,
                places == null ? kept.dataCountries() : sameOr(places.codes(), kept.dataCountries()),
                places == null ? kept.dataCountriesUnknown() : Boolean.valueOf(places.unknown()),
                kept.dataOutsideJapanAssessment(),
                kept.governingLaw(),
                kept.jurisdiction(),
                registrations(kept.registrations()),
                kept.termsVersion(),
                Said.or(termsReviewedOn, kept.termsReviewedOn()),
                kept.termsReviewDueOn(),
                rule(kept.usageRule()),
                Said.or(startedOn, kept.startedOn()),
                kept.authentication(),
                kept.exitPlan(),
                kept.criticality(),
                kept.replaceability(),
                kept.volume(),
                Said.words(note, kept.note()),
                kept.application(),
                Said.values(ownFields, kept.ownFields()));
    }

    private NewCloud blank() {
        return new NewCloud(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                uniformTerms,
                List.of(),
                false,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Another title is another rule, of which the row says nothing more. */
    private @Nullable UsageRule rule(@Nullable UsageRule kept) {
        boolean same = usageRule == null || kept != null && kept.title().equals(Said.words(usageRule, kept.title()));
        return same ? kept : new UsageRule(usageRule, null, null, null);
    }

    private @Nullable String providerAfter(@Nullable String registered, @Nullable String kept) {
        if (providerName == null) {
            return kept;
        }
        return registered != null && registered.equals(Said.words(providerName, registered))
                ? null
                : Said.words(providerName, kept);
    }

    /** In the order in which they are kept, which says nothing, as long as they are the same. */
    private static @Nullable List<String> sameOr(@Nullable List<String> said, @Nullable List<String> kept) {
        boolean same = said == null || kept != null && new HashSet<>(said).equals(new HashSet<>(kept));
        return same ? kept : said;
    }

    /** Numbers that are kept already, of whichever list, stay as they are; an ISMAP number that the row leaves out goes. */
    private List<CloudRegistration> registrations(@Nullable List<CloudRegistration> kept) {
        List<CloudRegistration> before = kept == null ? List.of() : kept;
        if (ismapNumbers.isEmpty()) {
            return before;
        }
        List<CloudRegistration> after = new ArrayList<>(before);
        after.removeIf(one -> one.scheme() == CloudRegistration.Scheme.ISMAP
                && one.number() != null
                && !ismapNumbers.contains(one.number()));
        for (String number : ismapNumbers) {
            if (after.stream().noneMatch(one -> number.equals(one.number()))) {
                after.add(new CloudRegistration(CloudRegistration.Scheme.ISMAP, null, number, null, null));
            }
        }
        return List.copyOf(after);
    }
}
