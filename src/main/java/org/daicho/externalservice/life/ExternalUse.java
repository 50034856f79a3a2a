package org.daicho.externalservice.life;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Situation;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.ledger.kept.Kept;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The use of something outside, as cloud services and social media accounts have it in common. The steps change it only;
 * whether they may be taken is asked before, by those who know the rules.
 */
@MappedSuperclass
public abstract class ExternalUse extends Kept {

    @Enumerated(EnumType.STRING)
    public ServiceState state;

    public @Nullable UUID contractorId;

    public @Nullable String purpose;

    public @Nullable UUID unitId;

    public @Nullable String responsibleUnit;

    public @Nullable String termsVersion;

    public @Nullable LocalDate termsReviewedOn;

    public @Nullable LocalDate termsReviewDueOn;

    /** The first day of use; before it begins, the day planned. */
    public @Nullable LocalDate startedOn;

    public @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> ownFields = Map.of();

    @Embedded
    public @Nullable Application application;

    @Embedded
    public @Nullable Approval approval;

    @Embedded
    public @Nullable Refusal refusal;

    @Embedded
    public @Nullable Suspension suspension;

    @Embedded
    public @Nullable Ending ending;

    /** The edition of the catalogue that its conditions come from. */
    public String edition;

    /** The codes of what binds it as it now is: kept with it, so that what is missing can be asked of the database. */
    @Column(columnDefinition = "varchar[]")
    public List<String> mandatoryConditions = List.of();

    protected ExternalUse() {}

    protected ExternalUse(UUID id, String edition, Instant now) {
        super(id, now);
        this.edition = edition;
    }

    public abstract ServiceKind kind();

    public abstract Situation situation();

    /** By the code of the requirement; to be changed only through {@link #answer}. */
    public abstract Map<String, ConditionAnswer> conditions();

    /** Every requirement that applies, in the order of the edition. */
    public List<ApplicableRequirement> requirements(Edition pinned) {
        return pinned.applicableTo(situation());
    }

    /** To be called after every change of what the requirements depend on. */
    protected void bind(Edition pinned) {
        mandatoryConditions = pinned.mandatoryIn(situation());
    }

    /** False if that is what was stated already. */
    public boolean answer(String code, ConditionAnswer answer) {
        return !answer.equals(conditions().put(code, answer));
    }

    public void approve(Approval given) {
        approval = given;
        state = state == ServiceState.APPLIED ? ServiceState.APPROVED : state;
    }

    public void refuse(Refusal given) {
        refusal = given;
        state = ServiceState.REFUSED;
    }

    public void start(LocalDate day) {
        startedOn = day;
        state = ServiceState.IN_USE;
    }

    public void suspend(Suspension given) {
        suspension = given;
        state = ServiceState.SUSPENDED;
    }

    public void resume() {
        state = ServiceState.IN_USE;
    }

    public void end(Ending given) {
        ending = given;
        state = ServiceState.ENDED;
    }

    public void reviewed(@Nullable String version, LocalDate day, @Nullable LocalDate due) {
        termsVersion = version;
        termsReviewedOn = day;
        termsReviewDueOn = due;
    }
}
