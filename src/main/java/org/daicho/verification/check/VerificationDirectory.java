package org.daicho.verification.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.verification.check.terms.NewVerification;
import org.daicho.verification.frequency.VerificationMethod;
import org.daicho.verification.sheet.StatedResult;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the verifications; changes join the caller's transaction. */
@Singleton
public class VerificationDirectory {

    /** A verification to be planned for a contract, under an id of the caller's. */
    public record Planned(
            UUID id, UUID contractId, UUID contractorId, String edition, LocalDate dueOn, VerificationMethod method) {}

    /**
     * How far a contract is covered.
     *
     * @param doneOn the last verification that was done
     * @param nextDueOn what was said then about the next
     * @param plannedFor the last day of the latest that is planned
     */
    public record Coverage(@Nullable LocalDate doneOn, @Nullable LocalDate nextDueOn, @Nullable LocalDate plannedFor) {

        public static final Coverage NONE = new Coverage(null, null, null);
    }

    private static final ListOf<Verification, VerificationView> NEWEST = ListOf.of(
                    Verification.class, "verifications", Verification::view, List.of())
            .orderedBy(SortKey.date("dueOn", "dueOn"), verification -> verification.dueOn);

    private final Verifications verifications;
    private final Lists lists;
    private final Clock clock;

    @Inject
    VerificationDirectory(Verifications verifications, Lists lists, Clock clock) {
        this.verifications = verifications;
        this.lists = lists;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return verifications.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public VerificationView view(UUID id) {
        return VerificationView.of(verifications.get(id), LocalDate.now(clock));
    }

    /** Of one contract, by the day they are due, latest first. */
    public Page<VerificationView> ofContract(UUID contractId, PageRequest request) {
        VerificationFilter filter = new VerificationFilter();
        filter.contractId = contractId;
        return page(filter.criteria(), request);
    }

    /** Of one cloud service, by the day they are due, latest first. */
    public Page<VerificationView> ofCloudService(UUID serviceId, PageRequest request) {
        VerificationFilter filter = new VerificationFilter();
        filter.serviceId = serviceId;
        return page(filter.criteria(), request);
    }

    private Page<VerificationView> page(Criteria criteria, PageRequest request) {
        return lists.page(NEWEST, criteria, "-dueOn", request);
    }

    /** Whether that line of it failed. */
    public boolean hasFailed(UUID id, String code) {
        StatedResult result = verifications.get(id).results.get(code);
        return result != null && result.isFailure();
    }

    /** Plans all of them in one batch. */
    public void plan(Collection<Planned> wanted) {
        Instant now = clock.instant();
        List<Verification> added = new ArrayList<>();
        for (Planned one : wanted) {
            NewVerification terms =
                    new NewVerification(one.contractId(), null, null, one.dueOn(), one.method(), null, null, null);
            added.add(new Verification(one.id(), terms, one.contractorId(), one.edition(), now));
        }
        if (!added.isEmpty()) {
            verifications.add(added);
        }
    }

    /** Those of these contracts that are covered at all. */
    public Map<UUID, Coverage> coverage(Collection<UUID> contractIds) {
        Map<UUID, Coverage> found = new HashMap<>();
        if (!contractIds.isEmpty()) {
            verifications
                    .getEntityManager()
                    .createQuery(
                            """
                            select v.contractId, max(v.doneOn), max(v.nextDueOn),
                              max(case when v.state = 'PLANNED' then v.dueOn end)
                            from Verification v
                            where v.contractId in :ids and v.state <> 'CANCELLED' group by v.contractId""",
                            Object[].class)
                    .setParameter("ids", List.copyOf(contractIds))
                    .getResultStream()
                    .forEach(row -> found.put(
                            (UUID) row[0], new Coverage((LocalDate) row[1], (LocalDate) row[2], (LocalDate) row[3])));
        }
        return found;
    }
}
