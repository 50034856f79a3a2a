package org.daicho.ledger.kept;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.Change;
import org.daicho.ledger.Ledger;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A repository whose every change is in the ledger, in the caller's transaction.
 *
 * @param <E> what is kept
 */
public abstract class Records<E extends Kept> implements PanacheRepositoryBase<E, UUID> {

    private final String subject;
    private final Ledger ledger;
    private final Clock clock;

    /** @param subject the resource in the singular, kebab-case, as it stands in the ledger */
    protected Records(String subject, Ledger ledger, Clock clock) {
        this.subject = subject;
        this.ledger = ledger;
        this.clock = clock;
    }

    public final String subject() {
        return subject;
    }

    /** Throws 404 if there is none. */
    public final E get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(subject, id));
    }

    /** For a change: throws 404, 428 without {@code If-Match} and 412 for another version than the present one. */
    public final E get(UUID id, @Nullable IfMatch ifMatch) {
        E found = get(id);
        IfMatch.require(ifMatch, found.version);
        return found;
    }

    public final E add(E fresh) {
        persist(fresh);
        record(List.of(fresh), "created", false);
        return fresh;
    }

    public final void add(Collection<E> fresh) {
        persist(fresh);
        record(fresh, "created", false);
    }

    /** @param verb what happened, past tense, kebab-case */
    public final E record(E changed, String verb) {
        record(List.of(changed), verb, true);
        return changed;
    }

    /** Flushes once for all of them, so that a batch of changes is a batch of statements. */
    public final void record(Collection<E> changed, String verb) {
        record(changed, verb, true);
    }

    /** The stamp makes a new version also where only a part in a table of its own has changed. */
    private void record(Collection<E> changed, String verb, boolean stamp) {
        if (stamp) {
            changed.forEach(one -> one.updatedAt = clock.instant());
        }
        flush();
        changed.forEach(one -> ledger.append(new Change(subject, one.id, one.version, verb, one.view())));
    }
}
