package org.daicho.assurance.audit.independence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.assurance.policy.PolicyDocumentDirectory;
import org.daicho.assurance.policy.PolicyDocumentView;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.assurance.subject.AuditSubjectType;
import org.daicho.organization.Signatories;
import org.daicho.organization.Signatory;
import org.daicho.organization.duty.AssignmentView;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.Violation;

/** Finds out what ties the auditors to what they audit, and asks the {@link IndependenceRule}. */
@Singleton
public class IndependenceCheck {

    private final DutyRoster duties;
    private final PostDirectory posts;
    private final UnitDirectory units;
    private final PolicyDocumentDirectory documents;
    private final Signatories signatories;

    @Inject
    IndependenceCheck(
            DutyRoster duties,
            PostDirectory posts,
            UnitDirectory units,
            PolicyDocumentDirectory documents,
            Signatories signatories) {
        this.duties = duties;
        this.posts = posts;
        this.units = units;
        this.documents = documents;
        this.signatories = signatories;
    }

    /** Every reason why these may not audit that. @param until inclusive */
    public List<Violation> reasons(
            List<Auditor> auditors,
            Collection<AuditSubject> scope,
            Collection<UUID> auditees,
            LocalDate from,
            LocalDate until) {
        Set<UUID> audited = new HashSet<>(auditees);
        audited.addAll(ids(scope, AuditSubjectType.ORGANIZATION_UNIT));
        List<PolicyDocumentView> audits = documents.views(ids(scope, AuditSubjectType.POLICY_DOCUMENT));
        List<AuditorTies> ties = auditors.stream()
                .map(auditor -> {
                    Set<AuditSubject> answersFor = new HashSet<>();
                    Set<UUID> owns = new HashSet<>();
                    Set<UUID> sitsIn = new HashSet<>();
                    for (LocalDate day : days(from, until)) {
                        answersFor.addAll(answersFor(auditor.who(), scope, day));
                        audits.stream()
                                .filter(document -> signatories.areSame(auditor.who(), document.owner(), day))
                                .forEach(document -> owns.add(document.id()));
                        sitsIn.addAll(unitsOf(auditor.who(), day));
                    }
                    sitsIn.retainAll(audited);
                    return new AuditorTies(auditor.exception() != null, answersFor, owns, sitsIn);
                })
                .toList();
        return IndependenceRule.reasons(ties);
    }

    /**
     * The two ends and every first of a month between them: posts and duties pass over on the first of a month. One that
     * began and ended within a month is not seen.
     */
    static List<LocalDate> days(LocalDate from, LocalDate until) {
        Set<LocalDate> days = new TreeSet<>(List.of(from, until));
        for (LocalDate first = from.withDayOfMonth(1).plusMonths(1);
                first.isBefore(until);
                first = first.plusMonths(1)) {
            days.add(first);
        }
        return List.copyOf(days);
    }

    private List<AuditSubject> answersFor(Signatory who, Collection<AuditSubject> scope, LocalDate day) {
        return scope.stream()
                .filter(subject -> duties.of(subject.type().subject(), subject.id(), day).stream()
                        .map(AssignmentView::postId)
                        .anyMatch(post -> signatories.areSame(who, new Signatory(post, null, null), day)))
                .toList();
    }

    /** The units of every post that they hold that day, and all units above those. */
    private Set<UUID> unitsOf(Signatory who, LocalDate day) {
        Set<UUID> held = people(who, day)
                .flatMap(person -> posts.heldBy(person, day).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (who.postId() != null) {
            held.add(who.postId());
        }
        Set<UUID> found = new HashSet<>();
        for (PostView post : posts.views(held)) {
            UUID unit = post.unitId();
            while (unit != null && found.add(unit)) {
                unit = units.view(unit).parentId();
            }
        }
        return found;
    }

    private Stream<UUID> people(Signatory who, LocalDate day) {
        if (who.personId() != null) {
            return Stream.of(who.personId());
        }
        return who.postId() == null ? Stream.empty() : posts.holders(who.postId(), day).stream();
    }

    private static List<UUID> ids(Collection<AuditSubject> scope, AuditSubjectType type) {
        List<UUID> ids = new ArrayList<>();
        scope.stream().filter(subject -> subject.type() == type).forEach(subject -> ids.add(subject.id()));
        return ids;
    }
}
