package org.daicho.verification.incident.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.TokyoClock;

/**
 * By when a leak of personal information is reported to the commission: a first report (速報) at once, which is taken as
 * within five days, and a final one (確報) within 30 days, or 60 where somebody acted with a wrongful purpose. Counted from the
 * day after it was noticed, Saturdays, Sundays and holidays included.
 *
 * <p>Source: 個人情報保護法第68条第1項, 同法施行規則第43条・第44条, 番号法第29条の4. Recalled, not checked against the text, neither the
 * days nor how they are counted: {@link #VERIFIED}. Whether the case is one of those that the rules list (要配慮個人情報, 財産的被害,
 * 不正の目的, more than a hundred persons) is for people to say; until they do, every case that touches personal information counts.
 */
public record ReportDeadlines(LocalDate firstReportDueOn, LocalDate finalReportDueOn) {

    public static final Text SOURCE = Text.of(
            "個人情報保護法第68条第1項、同法施行規則第43条・第44条、番号法第29条の4",
            "Act on the Protection of Personal Information, article 68 (1), and its rules, articles 43 and 44;"
                    + " My Number Act, article 29-4");
    public static final boolean VERIFIED = false;

    private static final int FIRST_DAYS = 5;
    private static final int FINAL_DAYS = 30;
    private static final int FINAL_DAYS_WRONGFUL = 60;

    /** Empty where nothing is to be reported. */
    public static Optional<ReportDeadlines> of(NewIncident incident) {
        boolean touched = incident.personalData() || incident.myNumber();
        boolean excepted =
                incident.noReportReason() != null && !incident.noReportReason().isBlank();
        return touched && !excepted ? Optional.of(from(incident.noticedAt(), incident.wrongful())) : Optional.empty();
    }

    static ReportDeadlines from(Instant noticedAt, boolean wrongful) {
        LocalDate noticedOn = noticedAt.atZone(TokyoClock.ZONE).toLocalDate();
        return new ReportDeadlines(
                noticedOn.plusDays(FIRST_DAYS), noticedOn.plusDays(wrongful ? FINAL_DAYS_WRONGFUL : FINAL_DAYS));
    }
}
