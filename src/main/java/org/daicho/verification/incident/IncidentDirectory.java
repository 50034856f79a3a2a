package org.daicho.verification.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;

/** What other rooms may ask of the incidents. */
@Singleton
public class IncidentDirectory {

    private static final ListOf<Incident, IncidentView> NEWEST = ListOf.of(
                    Incident.class, "incidents", Incident::view, List.of())
            .orderedBy(SortKey.instant("noticedAt", "noticedAt"), incident -> incident.noticedAt);

    private final Incidents incidents;
    private final Lists lists;
    private final Clock clock;

    @Inject
    IncidentDirectory(Incidents incidents, Lists lists, Clock clock) {
        this.incidents = incidents;
        this.lists = lists;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return incidents.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public IncidentView view(UUID id) {
        return IncidentView.of(incidents.get(id), LocalDate.now(clock));
    }

    /** Of one contract, latest first. */
    public Page<IncidentView> ofContract(UUID contractId, PageRequest request) {
        IncidentFilter filter = new IncidentFilter();
        filter.contractId = contractId;
        return lists.page(NEWEST, filter.criteria(), "-noticedAt", request);
    }
}
