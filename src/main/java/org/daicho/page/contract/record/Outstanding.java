package org.daicho.page.contract.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.delivery.DeliveriesResource;
import org.daicho.contract.delivery.DeliveryView;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** What the contractor still has, as far as one answer of the list goes. */
@Singleton
class Outstanding {

    static final int LIMIT = PageRequest.MAX_LIMIT;

    private final Asking asking;
    private final DeliveriesResource deliveries;

    @Inject
    Outstanding(Asking asking, DeliveriesResource deliveries) {
        this.asking = asking;
        this.deliveries = deliveries;
    }

    List<Entry.Choice> choices(Tongue l, UUID contract, HttpHeaders headers) {
        return asking
                .<DeliveryView>list(
                        "contract:read",
                        () -> deliveries.list(contract, true, null, PageRequest.of(LIMIT, null), headers))
                .map(Page::items)
                .orElse(List.of())
                .stream()
                .map(one -> new Entry.Choice(
                        one.id().toString(),
                        one.what() + l.of("（引渡し ", " (handed over ") + l.day(one.deliveredOn()) + l.of("）", ")")))
                .toList();
    }
}
