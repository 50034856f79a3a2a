package org.daicho.externalservice.exemption;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.id.Ids;

/** What may be asked and said of exceptions; the caller holds the transaction. */
@Singleton
public class ExemptionRegister {

    private final Exemptions exemptions;
    private final Clock clock;

    @Inject
    ExemptionRegister(Exemptions exemptions, Clock clock) {
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** Those that hold on a day, for one service or account. */
    public List<ExemptionView> of(String serviceType, UUID serviceId, LocalDate day) {
        return exemptions.of(serviceType, List.of(serviceId), day).stream()
                .map(ExemptionView::of)
                .toList();
    }

    public boolean has(ExemptionKind kind, String serviceType, UUID serviceId, LocalDate day) {
        return of(serviceType, serviceId, day).stream().anyMatch(one -> one.kind() == kind);
    }

    /** Records one that was checked. */
    public ExemptionView grant(String serviceType, UUID serviceId, NewExemption checked) {
        return exemptions
                .add(new Exemption(Ids.next(), serviceType, serviceId, checked, clock.instant()))
                .view();
    }
}
