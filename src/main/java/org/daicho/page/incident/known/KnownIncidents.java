package org.daicho.page.incident.known;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.verification.incident.IncidentFilter;
import org.daicho.verification.incident.IncidentView;
import org.daicho.verification.incident.IncidentsResource;
import org.daicho.verification.incident.terms.IncidentState;

/** The incidents of a thing, and those that are not closed; above all the way to report one, which must be short. */
@Singleton
public class KnownIncidents {

    private static final String READ = "incident:read";
    private static final int FEW = 10;

    private final Asking asking;
    private final IncidentsResource incidents;
    private final Clock clock;

    @Inject
    KnownIncidents(Asking asking, IncidentsResource incidents, Clock clock) {
        this.asking = asking;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** @param type of a contract, a contractor, a cloud service or a social media account */
    public Optional<Section> of(Tongue l, SubjectType type, UUID id, HttpHeaders headers) {
        IncidentFilter filter = new IncidentFilter();
        switch (type) {
            case CONTRACT -> filter.contractId = id;
            case CONTRACTOR -> filter.contractorId = id;
            default -> filter.serviceId = id;
        }
        String about = (filter.contractId != null
                        ? "?contractId="
                        : filter.contractorId != null ? "?contractorId=" : "?serviceId=")
                + id;
        filter.sort = "-noticedAt";
        return first(filter, headers)
                .map(table(l, l.of("事故の記録はありません。", "No incident is recorded."))::first)
                .map(section -> section.with(ways(l, about)));
    }

    /** Those that are not closed, of each state those known for longest: their reports are due first, or overdue. */
    public Optional<Section> open(Tongue l, HttpHeaders headers) {
        if (!asking.may(READ)) {
            return Optional.empty();
        }
        List<Page<IncidentView>> pages = Stream.of(IncidentState.OPEN, IncidentState.REPORTED)
                .map(state -> {
                    IncidentFilter filter = new IncidentFilter();
                    filter.state = state;
                    filter.sort = "noticedAt";
                    return first(filter, headers).orElseThrow();
                })
                .toList();
        List<IncidentView> open =
                pages.stream().flatMap(page -> page.items().stream()).toList();
        String next = pages.stream()
                .map(Page::next)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<Cell> ways = ways(l, "");
        if (next != null) {
            ways.add(Cell.link(
                    l.of("報告の期限を過ぎた事故をすべて見る", "See all with an overdue report"), Places.INCIDENTS + "?late=OVERDUE"));
        }
        Section found = table(l, l.of("対応中の事故はありません。", "No incident is open.")).first(Page.of(open, next));
        return Optional.of(found.with(ways));
    }

    private Optional<Page<IncidentView>> first(IncidentFilter filter, HttpHeaders headers) {
        return asking.list(READ, () -> incidents.list(filter, PageRequest.of(FEW, null), headers));
    }

    private List<Cell> ways(Tongue l, String about) {
        List<Cell> ways = new ArrayList<>();
        if (asking.may("incident:write")) {
            ways.add(Cell.link(l.of("事故を報告する", "Report an incident"), Places.INCIDENTS + "/new" + about));
        }
        ways.add(Cell.link(l.of("事故の一覧を見る", "See the list"), Places.INCIDENTS + about));
        return ways;
    }

    private Found<IncidentView> table(Tongue l, String empty) {
        LocalDate today = LocalDate.now(clock);
        return new Found<>(
                "incidents",
                l.of("事故", "Incidents"),
                List.of(
                        l.of("件名", "Title"),
                        l.of("種別", "Kind"),
                        l.of("発覚", "Noticed"),
                        l.of("次の報告の期限", "Next report due"),
                        l.of("状態", "State")),
                view -> List.of(
                        Places.link(view.title(), "incident", view.id()),
                        Cell.of(l.of(view.kind().label())),
                        Cell.of(l.moment(view.noticedAt())),
                        DaysLeft.cell(l, view, today),
                        Cell.of(l.of(view.state().label()))),
                empty);
    }
}
