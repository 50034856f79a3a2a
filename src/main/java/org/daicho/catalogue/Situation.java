package org.daicho.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a piece of work when the requirements that apply to it are looked up. What is not known yet is null,
 * and spares nobody: a requirement that depends on it applies until the fact says otherwise, so that leaving a field empty
 * is never a way round a requirement.
 *
 * @param kind only asked where the subject is a contract or a selection
 * @param personalData true whenever {@code myNumber} is: specific personal information is personal information
 * @param startsOn first day of performance, in Japan
 */
public record Situation(
        Subject subject,
        @Nullable WorkKind kind,
        boolean personalData,
        boolean myNumber,
        @Nullable Confidentiality confidentiality,
        @Nullable LocalDate startsOn) {

    public Situation {
        personalData = personalData || myNumber;
    }

    public static Situation contract(
            @Nullable WorkKind kind,
            boolean personalData,
            boolean myNumber,
            @Nullable Confidentiality confidentiality,
            @Nullable LocalDate startsOn) {
        return new Situation(Subject.CONTRACT, kind, personalData, myNumber, confidentiality, startsOn);
    }

    /** The same work, looked at while its contractor is chosen. */
    public static Situation selection(
            @Nullable WorkKind kind,
            boolean personalData,
            boolean myNumber,
            @Nullable Confidentiality confidentiality,
            @Nullable LocalDate startsOn) {
        return new Situation(Subject.CONTRACTOR_SELECTION, kind, personalData, myNumber, confidentiality, startsOn);
    }

    public static Situation cloudService(
            boolean personalData,
            boolean myNumber,
            @Nullable Confidentiality confidentiality,
            @Nullable LocalDate startsOn) {
        return new Situation(Subject.CLOUD_SERVICE, null, personalData, myNumber, confidentiality, startsOn);
    }

    public static Situation socialMediaAccount(@Nullable LocalDate startsOn) {
        return new Situation(Subject.SOCIAL_MEDIA_ACCOUNT, null, false, false, null, startsOn);
    }
}
