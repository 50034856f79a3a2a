package org.daicho.access.reach;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daicho.access.contact.Contacts;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.ListLimit;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;

/** Narrows every list to what the caller reaches. What no room speaks of is part of something that the gate asked for. */
@Singleton
class ListsWithinReach implements ListLimit {

    private final Reach reach;
    private final Subjects subjects;
    private final Contacts contacts;
    private final SessionFactoryImplementor sessions;
    private final Map<Class<?>, Optional<Reachable>> ofEntity = new ConcurrentHashMap<>();

    @Inject
    ListsWithinReach(Reach reach, Subjects subjects, Contacts contacts, EntityManagerFactory factory) {
        this.reach = reach;
        this.subjects = subjects;
        this.contacts = contacts;
        this.sessions = factory.unwrap(SessionFactoryImplementor.class);
    }

    @Override
    public Criteria narrow(Class<?> entity, Criteria criteria) {
        return ofEntity.computeIfAbsent(entity, this::reachable)
                .map(subject -> reach.narrow(subject.type(), criteria))
                .orElse(criteria);
    }

    @Override
    public boolean hidesContacts() {
        return !contacts.areShown();
    }

    @Override
    public StreamingOutput held(StreamingOutput body) {
        Bounds bounds = reach.bounds();
        boolean shown = contacts.areShown();
        return out -> {
            reach.hold(bounds);
            contacts.hold(shown);
            try {
                body.write(out);
            } finally {
                reach.release();
                contacts.release();
            }
        };
    }

    private Optional<Reachable> reachable(Class<?> entity) {
        var persister = (AbstractEntityPersister) sessions.getMappingMetamodel().getEntityDescriptor(entity);
        return subjects.ofTable(persister.getTableName());
    }
}
