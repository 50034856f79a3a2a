package org.daicho.assurance.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.subject.AuditSubject;

/** What other rooms may ask of audits. */
@Singleton
public class AuditDirectory {

    private final Audits audits;

    @Inject
    AuditDirectory(Audits audits) {
        this.audits = audits;
    }

    public boolean exists(UUID id) {
        return audits.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public AuditView view(UUID id) {
        return audits.get(id).view();
    }

    /** What is audited, in the order in which it was named. Throws 404 if there is no such audit. */
    public List<AuditSubject> scope(UUID id) {
        return List.copyOf(audits.get(id).scope);
    }
}
