package org.daicho.externalservice.cloud;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Situation;
import org.daicho.contract.terms.Classification;
import org.daicho.externalservice.cloud.terms.CloudKey;
import org.daicho.externalservice.cloud.terms.CloudRegistration;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.cloud.terms.OutsideAssessment;
import org.daicho.externalservice.cloud.terms.ServiceCriticality;
import org.daicho.externalservice.cloud.terms.ServiceReplaceability;
import org.daicho.externalservice.cloud.terms.UsageRule;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A cloud service and the answers about its conditions: one whole, with one version. */
@Entity(name = "CloudService")
@Table(name = "cloud_service")
class Cloud extends ExternalUse {

    String name;
    String nameKey;

    /** The name and the provider, folded. */
    String searchKey;

    @Column(columnDefinition = "varchar[]")
    List<String> grams;

    @Nullable String category;

    @Nullable String providerName;

    /** The unit as written, folded; empty where none is. */
    String unitKey;

    @Enumerated(EnumType.STRING)
    @Nullable Confidentiality confidentiality;

    @Enumerated(EnumType.STRING)
    Classification.@Nullable Integrity integrity;

    @Enumerated(EnumType.STRING)
    Classification.@Nullable Availability availability;

    boolean personalData;
    boolean myNumber;

    @Column(columnDefinition = "varchar[]")
    List<String> networkZones;

    boolean uniformTerms;

    @Column(columnDefinition = "varchar[]")
    List<String> dataCountries;

    boolean dataCountriesUnknown;

    @Embedded
    @Nullable OutsideAssessment dataOutsideJapanAssessment;

    @Nullable String governingLaw;

    @Nullable String jurisdiction;

    @ElementCollection
    @CollectionTable(name = "cloud_service_registration", joinColumns = @JoinColumn(name = "service_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<CloudRegistration> registrations = new ArrayList<>();

    @Embedded
    @EmbeddedColumnNaming("usage_rule_%s")
    @Nullable UsageRule usageRule;

    @Nullable String authentication;

    @Nullable String exitPlan;

    @Enumerated(EnumType.STRING)
    @Nullable ServiceCriticality criticality;

    @Enumerated(EnumType.STRING)
    @Nullable ServiceReplaceability replaceability;

    @Nullable Long volume;

    @ElementCollection
    @CollectionTable(name = "cloud_service_condition", joinColumns = @JoinColumn(name = "service_id"))
    @MapKeyColumn(name = "code")
    @BatchSize(size = 200)
    Map<String, ConditionAnswer> conditions = new HashMap<>();

    protected Cloud() {}

    Cloud(UUID id, NewCloud wanted, ServiceState state, Edition edition, Instant now) {
        super(id, edition.code(), now);
        this.state = state;
        write(wanted, edition);
    }

    /** Takes over checked terms. */
    final void write(NewCloud wanted, Edition pinned) {
        write(wanted, wanted.application(), pinned);
    }

    /** The same with another application: a field that is written and written back would count as changed. */
    final void write(NewCloud wanted, @Nullable Application applied, Edition pinned) {
        CloudKey key = wanted.key();
        name = wanted.name();
        nameKey = key.nameKey();
        unitKey = key.unitKey();
        providerName = wanted.providerName();
        searchKey = providerName == null ? nameKey : nameKey + ' ' + SearchText.fold(providerName);
        grams = SearchText.bigrams(searchKey);
        category = wanted.category();
        contractorId = wanted.contractorId();
        purpose = wanted.purpose();
        unitId = wanted.unitId();
        responsibleUnit = wanted.responsibleUnit();
        note = wanted.note();
        application = applied;
        startedOn = wanted.startedOn();
        writeHandling(wanted);
        writeTerms(wanted);
        bind(pinned);
    }

    private void writeHandling(NewCloud wanted) {
        Classification classification = wanted.classification();
        confidentiality = classification == null ? null : classification.confidentiality();
        integrity = classification == null ? null : classification.integrity();
        availability = classification == null ? null : classification.availability();
        myNumber = wanted.myNumber();
        personalData = wanted.personalData() || myNumber;
        networkZones = Objects.requireNonNullElse(wanted.networkZones(), List.of());
        dataCountries = Objects.requireNonNullElse(wanted.dataCountries(), List.of());
        dataCountriesUnknown = Boolean.TRUE.equals(wanted.dataCountriesUnknown());
        dataOutsideJapanAssessment = wanted.dataOutsideJapanAssessment();
        authentication = wanted.authentication();
        exitPlan = wanted.exitPlan();
        criticality = wanted.criticality();
        replaceability = wanted.replaceability();
        volume = wanted.volume();
    }

    private void writeTerms(NewCloud wanted) {
        uniformTerms = wanted.uniformTerms();
        governingLaw = wanted.governingLaw();
        jurisdiction = wanted.jurisdiction();
        List<CloudRegistration> wantedRegistrations =
                Objects.requireNonNullElse(wanted.registrations(), List.<CloudRegistration>of());
        if (!wantedRegistrations.equals(List.copyOf(registrations))) {
            registrations.clear();
            registrations.addAll(wantedRegistrations);
        }
        termsVersion = wanted.termsVersion();
        termsReviewedOn = wanted.termsReviewedOn();
        termsReviewDueOn = wanted.termsReviewDueOn();
        usageRule = wanted.usageRule();
    }

    NewCloud written() {
        return new NewCloud(
                name,
                category,
                contractorId,
                providerName,
                purpose,
                unitId,
                responsibleUnit,
                confidentiality == null ? null : new Classification(confidentiality, integrity, availability),
                personalData,
                myNumber,
                networkZones,
                uniformTerms,
                dataCountries,
                dataCountriesUnknown,
                dataOutsideJapanAssessment,
                governingLaw,
                jurisdiction,
                List.copyOf(registrations),
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
                application);
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.CLOUD_SERVICE;
    }

    @Override
    public Situation situation() {
        return Situation.cloudService(personalData, myNumber, confidentiality, startedOn);
    }

    @Override
    public Map<String, ConditionAnswer> conditions() {
        return conditions;
    }

    @Override
    public CloudView view() {
        return CloudView.of(this);
    }
}
