package org.daicho.verification.incident.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportDeadlinesTest {

    /** Half past midnight of 2 June in Japan. */
    private static final Instant NOTICED = Instant.parse("2026-06-01T15:30:00Z");

    @Test
    void the_days_are_those_of_japan() {
        assertThat(ReportDeadlines.from(NOTICED, false))
                .isEqualTo(new ReportDeadlines(LocalDate.of(2026, 6, 7), LocalDate.of(2026, 7, 2)));
    }

    @Test
    void a_wrongful_purpose_takes_longer_to_find_out_about() {
        assertThat(ReportDeadlines.from(NOTICED, true))
                .isEqualTo(new ReportDeadlines(LocalDate.of(2026, 6, 7), LocalDate.of(2026, 8, 1)));
    }

    @Test
    void only_personal_information_is_reported_and_not_where_people_say_why_not() {
        assertThat(ReportDeadlines.of(incident(false, false, null))).isEmpty();
        assertThat(ReportDeadlines.of(incident(true, false, null))).isPresent();
        assertThat(ReportDeadlines.of(incident(false, true, null))).isPresent();
        assertThat(ReportDeadlines.of(incident(true, false, " "))).isPresent();
        assertThat(ReportDeadlines.of(incident(true, false, "1人分で要配慮個人情報でない"))).isEmpty();
    }

    private static NewIncident incident(boolean personalData, boolean myNumber, String noReportReason) {
        return new NewIncident(
                IncidentKind.LEAK,
                "誤送信",
                "誤送信",
                null,
                null,
                null,
                null,
                NOTICED,
                null,
                null,
                personalData,
                myNumber,
                null,
                false,
                noReportReason,
                null,
                null);
    }
}
