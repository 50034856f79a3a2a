package org.daicho.externalservice.decision;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.life.ExternalUse;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.jspecify.annotations.Nullable;

/** For a page of a list: the contractors and the posts that answer today, each asked for once. */
@Singleton
public class NamesBeside {

    private final ContractorDirectory contractors;
    private final DutyRoster roster;
    private final PostDirectory posts;
    private final Clock clock;

    @Inject
    NamesBeside(ContractorDirectory contractors, DutyRoster roster, PostDirectory posts, Clock clock) {
        this.contractors = contractors;
        this.roster = roster;
        this.posts = posts;
        this.clock = clock;
    }

    /** What belongs to each of a page's services. */
    public record Found(
            Map<UUID, ContractorDirectory.Entry> contractors, Map<UUID, UUID> answering, Map<UUID, String> posts) {

        public @Nullable String contractorName(ExternalUse use) {
            ContractorDirectory.Entry found = contractor(use);
            return found == null ? null : found.name().written();
        }

        public @Nullable String corporateNumber(ExternalUse use) {
            ContractorDirectory.Entry found = contractor(use);
            return found == null ? null : found.corporateNumber();
        }

        public @Nullable UUID postId(ExternalUse use) {
            return answering.get(use.id);
        }

        public @Nullable String post(ExternalUse use) {
            UUID id = postId(use);
            return id == null ? null : posts.get(id);
        }

        private ContractorDirectory.@Nullable Entry contractor(ExternalUse use) {
            return use.contractorId == null ? null : contractors.get(use.contractorId);
        }
    }

    public Found of(ServiceKind kind, List<? extends ExternalUse> uses) {
        Map<UUID, ContractorDirectory.Entry> providers = new HashMap<>();
        contractors
                .withIds(uses.stream()
                        .map(use -> use.contractorId)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(contractor -> providers.put(contractor.id(), contractor));
        Map<UUID, UUID> answering = new HashMap<>();
        roster.ofAll(kind.subject(), uses.stream().map(use -> use.id).toList(), LocalDate.now(clock)).values().stream()
                .flatMap(List::stream)
                .filter(assignment -> assignment.duty() == kind.duty())
                .forEach(assignment -> answering.put(assignment.subjectId(), assignment.postId()));
        Map<UUID, String> names =
                posts.views(answering.values()).stream().collect(Collectors.toMap(PostView::id, PostView::name));
        return new Found(providers, answering, names);
    }
}
