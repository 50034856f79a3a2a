package org.daicho.assurance.audit.independence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.assurance.subject.AuditSubjectType;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;

class IndependenceRuleTest {

    private static final AuditSubject CONTRACT = new AuditSubject(AuditSubjectType.CONTRACT, new UUID(0, 1));
    private static final UUID DOCUMENT = new UUID(0, 2);
    private static final UUID UNIT = new UUID(0, 3);

    @Test
    void who_has_nothing_to_do_with_it_may_audit_it() {
        assertThat(IndependenceRule.reasons(List.of(new AuditorTies(false, Set.of(), Set.of(), Set.of()))))
                .isEmpty();
    }

    @Test
    void every_tie_of_every_auditor_is_a_reason() {
        AuditorTies free = new AuditorTies(false, Set.of(), Set.of(), Set.of());
        AuditorTies tied = new AuditorTies(false, Set.of(CONTRACT), Set.of(DOCUMENT), Set.of(UNIT));

        List<Violation> reasons = IndependenceRule.reasons(List.of(free, tied));

        assertThat(reasons)
                .extracting(Violation::code)
                .containsExactly("auditor-answers-for-subject", "auditor-owns-document", "auditor-in-audited-unit");
        assertThat(reasons).extracting(Violation::pointer).containsOnly("/auditors/1");
        assertThat(reasons).extracting(Violation::value).containsExactly(CONTRACT, DOCUMENT, UNIT);
    }

    @Test
    void an_exception_lifts_the_ties_of_its_auditor_only() {
        AuditorTies tied = new AuditorTies(false, Set.of(), Set.of(), Set.of(UNIT));
        AuditorTies excepted = new AuditorTies(true, Set.of(CONTRACT), Set.of(DOCUMENT), Set.of(UNIT));

        assertThat(IndependenceRule.reasons(List.of(excepted, tied)))
                .extracting(Violation::pointer)
                .containsExactly("/auditors/1");
    }

    @Test
    void a_period_is_looked_at_on_its_ends_and_where_posts_change_hands() {
        assertThat(IndependenceCheck.days(LocalDate.parse("2026-02-10"), LocalDate.parse("2026-04-20")))
                .containsExactly(
                        LocalDate.parse("2026-02-10"),
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2026-04-20"));
        assertThat(IndependenceCheck.days(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-01")))
                .containsExactly(LocalDate.parse("2026-04-01"));
    }
}
