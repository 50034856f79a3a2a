package org.daicho.page.audit.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.assurance.finding.AuditFindingsResource;
import org.daicho.assurance.finding.FindingFilter;
import org.daicho.assurance.finding.FindingView;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;

/** Findings in rows. */
@Singleton
public class FindingTable {

    private final Asking asking;
    private final AuditFindingsResource findings;
    private final Staff staff;
    private final Clock clock;

    @Inject
    FindingTable(Asking asking, AuditFindingsResource findings, Staff staff, Clock clock) {
        this.asking = asking;
        this.findings = findings;
        this.staff = staff;
        this.clock = clock;
    }

    public Optional<Section> ofAudit(Tongue l, UUID audit, HttpHeaders headers) {
        return asking.<FindingView>list(
                        "audit:read", () -> findings.list(audit, new FindingFilter(), Asking.rows(null), headers))
                .map(page -> table(l, "findings", l.of("指摘事項", "Findings"), l.of("指摘事項はありません。", "No finding."), page)
                        .first(page, l.of("この監査の指摘事項をすべて見る", "See all its findings"), all(audit)));
    }

    private static String all(UUID audit) {
        return Places.FINDINGS + "?auditId=" + audit;
    }

    /** @param page that will be shown in it */
    Found<FindingView> table(Tongue l, String id, String heading, String empty, Page<FindingView> page) {
        Staff.Naming names =
                staff.names(page.items().stream().map(FindingView::responsible).toList());
        LocalDate today = LocalDate.now(clock);
        return new Found<>(
                id,
                heading,
                List.of(
                        l.of("件名", "Title"),
                        l.of("重要度", "Severity"),
                        l.of("回答する者", "Who answers"),
                        l.of("期限", "Due"),
                        l.of("状態", "State")),
                view -> List.of(
                        Places.link(view.title(), "finding", view.id()),
                        FindingParts.severity(l, view),
                        Cell.of(names.apply(view.responsible())),
                        view.state() != FindingState.CLOSED && view.dueOn().isBefore(today)
                                ? Cell.marked(l.day(view.dueOn()) + l.of("（期限超過）", " (overdue)"), "critical")
                                : Cell.of(l.day(view.dueOn())),
                        Cell.of(l.of(view.state().label()))),
                empty);
    }
}
