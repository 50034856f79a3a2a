package org.daicho.externalservice.social;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Situation;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.social.terms.AccountKey;
import org.daicho.externalservice.social.terms.Dormancy;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.externalservice.social.terms.OperatingProcedure;
import org.daicho.externalservice.social.terms.PublishingRule;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A social media account and the answers about its conditions: one whole, with one version. */
@Entity(name = "SocialMediaAccount")
class SocialMediaAccount extends ExternalUse {

    String platform;
    String platformKey;
    String accountName;
    String accountKey;

    /** The name, the platform and the purpose, folded. */
    String searchKey;

    @Column(columnDefinition = "varchar[]")
    List<String> grams;

    @Nullable String url;

    @Nullable String operator;

    @Embedded
    @Nullable PublishingRule publishingRule;

    @Embedded
    @EmbeddedColumnNaming("procedure_%s")
    @Nullable OperatingProcedure operatingProcedure;

    @Nullable Boolean officialSiteListed;

    @Nullable Boolean operatingBodyNamed;

    @Nullable Boolean multiFactor;

    @Nullable String credentialCustody;

    @Nullable LocalDate lastPostedOn;

    /** When somebody last looked whether it is still used. */
    @Nullable LocalDate postsCheckedOn;

    int dormantAfterDays;

    /** Kept with it, so that a list for a day can be asked of the database; see {@link Dormancy}. */
    @Nullable LocalDate dormantFrom;

    @ElementCollection
    @CollectionTable(name = "social_media_account_condition", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "code")
    @BatchSize(size = 200)
    Map<String, ConditionAnswer> conditions = new HashMap<>();

    protected SocialMediaAccount() {}

    SocialMediaAccount(UUID id, NewSocialMediaAccount wanted, ServiceState state, Edition edition, Instant now) {
        super(id, edition.code(), now);
        this.state = state;
        write(wanted, edition);
    }

    /** Takes over checked terms. */
    final void write(NewSocialMediaAccount wanted, Edition pinned) {
        write(wanted, wanted.application(), pinned);
    }

    /** The same with another application: a field that is written and written back would count as changed. */
    final void write(NewSocialMediaAccount wanted, @Nullable Application applied, Edition pinned) {
        AccountKey key = wanted.key();
        platform = wanted.platform();
        platformKey = key.platformKey();
        accountName = wanted.accountName();
        accountKey = key.accountKey();
        url = wanted.url();
        purpose = wanted.purpose();
        searchKey = accountKey + ' ' + platformKey + (purpose == null ? "" : ' ' + SearchText.fold(purpose));
        grams = SearchText.bigrams(searchKey);
        unitId = wanted.unitId();
        responsibleUnit = wanted.responsibleUnit();
        operator = wanted.operator();
        contractorId = wanted.contractorId();
        publishingRule = wanted.publishingRule();
        operatingProcedure = wanted.operatingProcedure();
        officialSiteListed = wanted.officialSiteListed();
        operatingBodyNamed = wanted.operatingBodyNamed();
        multiFactor = wanted.multiFactor();
        credentialCustody = wanted.credentialCustody();
        lastPostedOn = wanted.lastPostedOn();
        dormantAfterDays = Objects.requireNonNullElse(wanted.dormantAfterDays(), Dormancy.DEFAULT_DAYS);
        termsVersion = wanted.termsVersion();
        termsReviewedOn = wanted.termsReviewedOn();
        termsReviewDueOn = wanted.termsReviewDueOn();
        startedOn = wanted.startedOn();
        note = wanted.note();
        application = applied;
        count();
        bind(pinned);
    }

    NewSocialMediaAccount written() {
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
                application);
    }

    void postsChecked(@Nullable LocalDate latest, LocalDate checkedOn) {
        lastPostedOn = latest;
        postsCheckedOn = checkedOn;
        count();
    }

    @Override
    public void start(LocalDate day) {
        super.start(day);
        count();
    }

    private void count() {
        dormantFrom = Dormancy.from(lastPostedOn, startedOn, dormantAfterDays);
    }

    @Override
    public ServiceKind kind() {
        return ServiceKind.SOCIAL_MEDIA_ACCOUNT;
    }

    @Override
    public Situation situation() {
        return Situation.socialMediaAccount(startedOn);
    }

    @Override
    public Map<String, ConditionAnswer> conditions() {
        return conditions;
    }

    @Override
    public SocialMediaAccountView view() {
        return SocialMediaAccountView.of(this);
    }
}
