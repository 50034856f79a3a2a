package org.daicho.verification.measure;

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
import org.daicho.verification.measure.terms.MeasureState;

/** What other rooms may ask of the measures. */
@Singleton
public class MeasureDirectory {

    private static final ListOf<Measure, MeasureView> NEWEST = ListOf.of(
                    Measure.class, "measures", Measure::view, List.of())
            .orderedBy(SortKey.date("dueOn", "dueOn"), measure -> measure.dueOn);

    private final Measures measures;
    private final Lists lists;
    private final Clock clock;

    @Inject
    MeasureDirectory(Measures measures, Lists lists, Clock clock) {
        this.measures = measures;
        this.lists = lists;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return measures.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public MeasureView view(UUID id) {
        return MeasureView.of(measures.get(id), LocalDate.now(clock));
    }

    /** Of one contract, by the day they are due, latest first. */
    public Page<MeasureView> ofContract(UUID contractId, PageRequest request) {
        MeasureFilter filter = new MeasureFilter();
        filter.contractId = contractId;
        return lists.page(NEWEST, filter.criteria(), "-dueOn", request);
    }

    public long openOfIncident(UUID incidentId) {
        return measures.count("incidentId = ?1 and state <> ?2", incidentId, MeasureState.CLOSED);
    }
}
