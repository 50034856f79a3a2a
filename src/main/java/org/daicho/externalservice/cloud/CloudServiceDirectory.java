package org.daicho.externalservice.cloud;

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
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.externalservice.cloud.terms.CloudFacts;
import org.daicho.externalservice.cloud.terms.CloudKey;
import org.daicho.externalservice.cloud.terms.CloudNeed;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.decision.Answering;
import org.daicho.externalservice.decision.OwnerPost;
import org.daicho.externalservice.life.Application;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.InitialState;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.review.NewTermsReview;
import org.daicho.externalservice.review.TermsReviewCalls;
import org.daicho.externalservice.review.TermsReviewView;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the cloud services; changes join the caller's transaction and are recorded as any other. */
@Singleton
public class CloudServiceDirectory {

    /** How another room sees a cloud service. */
    public record Entry(UUID id, ServiceState state, CloudKey key, NewCloud terms) {}

    /**
     * A service as another register knows it.
     *
     * @param terms that {@link org.daicho.externalservice.cloud.terms.CloudRule} has passed
     * @param pending whether the register says that it is still applied for
     * @param approval absent where the register knows of none
     * @param manager the post that answers for it, by name; absent where the register names none
     */
    public record Registration(
            NewCloud terms, boolean pending, @Nullable Approval approval, @Nullable OwnerPost manager) {

        /** In which state it enters. */
        public ServiceState state(LocalDate today) {
            CloudFacts facts = new CloudFacts(terms, approval != null, manager != null, false, false);
            boolean inOrder = CloudNeed.missingForUse(facts).isEmpty();
            return InitialState.of(
                    pending, terms.startedOn(), approval == null ? null : approval.decidedOn(), inOrder, today);
        }
    }

    private final Clouds clouds;
    private final CloudList list;
    private final Catalogues catalogues;
    private final Answering answering;
    private final CloudNeeds needs;
    private final TermsReviewCalls reviews;
    private final Clock clock;

    @Inject
    CloudServiceDirectory(
            Clouds clouds,
            CloudList list,
            Catalogues catalogues,
            Answering answering,
            CloudNeeds needs,
            TermsReviewCalls reviews,
            Clock clock) {
        this.clouds = clouds;
        this.list = list;
        this.catalogues = catalogues;
        this.answering = answering;
        this.needs = needs;
        this.reviews = reviews;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return clouds.count("id", id) > 0;
    }

    /** What they are called, without those that are not there. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            clouds.list("id in ?1", List.copyOf(ids)).forEach(cloud -> names.put(cloud.id, cloud.name));
        }
        return names;
    }

    /** Throws 404 if there is none. */
    public CloudView view(UUID id) {
        return clouds.get(id).view();
    }

    public Page<CloudRow> page(CloudFilter filter, PageRequest request) {
        return list.page(filter, request);
    }

    /** Those of these keys that are neither refused nor ended: at most one for each. */
    public List<Entry> withKeys(Collection<CloudKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : clouds.open(keys).stream().map(CloudServiceDirectory::entry).toList();
    }

    /** Registers what another register knows, under the given ids, in one batch. */
    public void register(Map<UUID, Registration> wanted) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Edition edition = catalogues.current();
        List<Cloud> fresh = new ArrayList<>();
        Map<UUID, OwnerPost> managers = new HashMap<>();
        wanted.forEach((id, registration) -> {
            Cloud cloud = new Cloud(id, registration.terms(), registration.state(today), edition, now);
            cloud.approval = registration.approval();
            fresh.add(cloud);
            if (registration.manager() != null) {
                managers.put(id, registration.manager());
            }
        });
        clouds.add(fresh);
        answering.assignNew(ServiceKind.CLOUD_SERVICE, managers);
    }

    /**
     * Changes services to what another register now says. Its approval is taken over where there is none yet, its manager
     * where nobody is: what was decided or handed over here, here holds. What is refused or ended stays as it is.
     */
    public void change(Map<UUID, Registration> wanted) {
        LocalDate today = LocalDate.now(clock);
        List<Cloud> changed = wanted.isEmpty() ? List.of() : clouds.list("id in ?1", List.copyOf(wanted.keySet()));
        for (Cloud cloud : changed) {
            if (!cloud.state.isFinal()) {
                change(cloud, wanted.get(cloud.id), today);
            }
        }
    }

    private void change(Cloud cloud, Registration wanted, LocalDate today) {
        if (wanted.manager() != null) {
            answering.assignIfNobody(ServiceKind.CLOUD_SERVICE, cloud.id, wanted.manager());
        }
        CloudView before = cloud.view();
        NewCloud terms = wanted.terms();
        Approval approval = cloud.approval == null ? wanted.approval() : cloud.approval;
        // asked before anything is written, so that the service is written once, in one version
        boolean inOrder = needs.forUse(cloud, terms, approval != null).isEmpty();
        boolean pending = wanted.pending() || (cloud.state == ServiceState.APPLIED && cloud.application != null);
        Application applied = terms.application() == null ? cloud.application : terms.application();
        cloud.write(terms, applied, catalogues.required(cloud.edition));
        cloud.approval = approval;
        if (cloud.state != ServiceState.IN_USE && cloud.state != ServiceState.SUSPENDED) {
            LocalDate approvedOn = approval == null ? null : approval.decidedOn();
            cloud.state = InitialState.of(pending, terms.startedOn(), approvedOn, inOrder, today);
        }
        if (!cloud.view().equals(before)) {
            clouds.record(cloud, "changed");
        }
    }

    /** Records a review of the terms and has the service show it. Throws as its resource says. */
    public TermsReviewView review(UUID id, NewTermsReview wanted) {
        Cloud cloud = clouds.get(id);
        TermsReviewView created = reviews.create(cloud, wanted);
        clouds.record(cloud, "terms-reviewed");
        return created;
    }

    private static Entry entry(Cloud cloud) {
        return new Entry(cloud.id, cloud.state, new CloudKey(cloud.nameKey, cloud.unitKey), cloud.written());
    }
}
