package org.daicho.groupware.connector;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What operators see of it. */
@Singleton
class OutboxReader {

    private final EntityManager entityManager;
    private final Cursors cursors;
    private final Pauses pauses;

    @Inject
    OutboxReader(EntityManager entityManager, Cursors cursors, Pauses pauses) {
        this.entityManager = entityManager;
        this.cursors = cursors;
        this.pauses = pauses;
    }

    @Transactional
    ConnectorView status(Connector connector) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(
                        """
                        select
                          (select max(delivered_at) from connector_item where connector = ?1),
                          f.failed_at, f.failure,
                          (select count(*) from connector_item where connector = ?1 and state = 'WAITING'),
                          (select count(*) from connector_item where connector = ?1 and state = 'FAILED')
                        from (select 1) one left join lateral (
                          select failed_at, failure from connector_item where connector = ?1 and failed_at is not null
                          order by failed_at desc limit 1) f on true""",
                        Object[].class)
                .setParameter(1, connector.name())
                .getSingleResult();
        return new ConnectorView(
                connector.name(),
                connector.isConfigured(),
                (Instant) row[0],
                (Instant) row[1],
                (String) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                pauses.until(connector.name()));
    }

    /** The newest first. */
    @Transactional
    Page<ConnectorItemView> page(String connector, @Nullable ItemState state, PageRequest request) {
        String list = "connector-items?" + connector + '&' + state;
        Query query = entityManager.createNativeQuery(
                "select id, item_key, state, attempts, due_at, failure, delivered_at, created_at from connector_item"
                        + " where connector = :connector"
                        + (state == null ? "" : " and state = :state")
                        + (request.cursor == null ? "" : " and id < :before")
                        + " order by id desc limit :rows",
                Object[].class);
        query.setParameter("connector", connector).setParameter("rows", request.limit + 1);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (request.cursor != null) {
            query.setParameter(
                    "before",
                    UUID.fromString(cursors.decode(list, request.cursor).get(0)));
        }
        List<ConnectorItemView> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add(view((Object[]) row));
        }
        return Page.cut(
                found,
                request.limit,
                last -> cursors.encode(list, List.of(last.id().toString())));
    }

    private static ConnectorItemView view(Object[] row) {
        ItemState state = ItemState.valueOf((String) row[2]);
        return new ConnectorItemView(
                (UUID) row[0],
                (String) row[1],
                state,
                ((Number) row[3]).intValue(),
                state == ItemState.WAITING ? (Instant) row[4] : null,
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7]);
    }
}
