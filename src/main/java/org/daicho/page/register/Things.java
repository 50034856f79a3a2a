package org.daicho.page.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.bundle.scope.Scope;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.GapView;
import org.daicho.compliance.gap.GapsResource;
import org.daicho.evidence.EvidenceResource;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.evidence.search.EvidenceFilter;
import org.daicho.organization.answer.AnsweringPost;
import org.daicho.organization.answer.ResponsibilitiesResource;
import org.daicho.organization.answer.Responsibility;
import org.daicho.page.agenda.GapPages;
import org.daicho.page.agenda.GapTable;
import org.daicho.page.ask.Asking;
import org.daicho.page.bundles.BundleForm;
import org.daicho.page.handin.EvidenceForm;
import org.daicho.page.incident.known.KnownIncidents;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.daicho.verification.check.VerificationFilter;
import org.daicho.verification.check.VerificationView;
import org.daicho.verification.check.VerificationsResource;

/** The parts that the pages of things share; each is left out where its reader may not see it. */
@Singleton
public class Things {

    private final Asking asking;
    private final GapsResource gaps;
    private final EvidenceResource evidence;
    private final VerificationsResource verifications;
    private final ResponsibilitiesResource responsibilities;
    private final KnownIncidents incidents;

    @Inject
    Things(
            Asking asking,
            GapsResource gaps,
            EvidenceResource evidence,
            VerificationsResource verifications,
            ResponsibilitiesResource responsibilities,
            KnownIncidents incidents) {
        this.asking = asking;
        this.gaps = gaps;
        this.evidence = evidence;
        this.verifications = verifications;
        this.responsibilities = responsibilities;
        this.incidents = incidents;
    }

    /** It stands high on the page: reporting one is urgent. */
    Optional<Section> incidents(Tongue l, SubjectType type, UUID id, HttpHeaders headers) {
        return incidents.of(l, type, id, headers);
    }

    /** The worst of one contract, contractor or service, and where there are more the way to all. */
    Optional<Section> gaps(Tongue l, UUID id, GapFilter filter, HttpHeaders headers) {
        String heading = l.of("不備", "Gaps");
        String empty = l.of("不備はありません。", "Nothing is missing.");
        return asking.<GapView>list("compliance:read", () -> gaps.list(filter, Asking.rows(null), headers))
                .map(page -> {
                    Section first = GapTable.of(l, "gaps", heading, id, empty).first(page);
                    return page.next() == null
                            ? first
                            : first.with(List.of(Cell.link(l.of("不備をすべて見る", "All gaps"), GapPages.of(filter))));
                });
    }

    /** Of those that the filter finds, the ones of this subject alone. */
    public Optional<Section> gapsOf(Tongue l, GapFilter filter, UUID subject, HttpHeaders headers) {
        return asking.<GapView>list("compliance:read", () -> gaps.list(filter, Asking.rows(null), headers))
                .map(page -> page.items().stream()
                        .filter(gap -> gap.subjectId().equals(subject))
                        .toList())
                .map(own -> GapTable.of(
                                l, "gaps", l.of("不備", "Gaps"), subject, l.of("不備はありません。", "Nothing is missing."))
                        .first(Page.of(own, null)));
    }

    public Optional<Section> evidence(Tongue l, SubjectType type, UUID id, HttpHeaders headers) {
        EvidenceFilter filter = new EvidenceFilter();
        filter.subjectType = type;
        filter.subjectId = id;
        return asking.<EvidenceView>list("evidence:read", () -> evidence.list(filter, Asking.rows(null), headers))
                .map(new Found<EvidenceView>(
                        "evidence",
                        l.of("証拠", "Evidence"),
                        List.of(
                                l.of("表題", "Title"),
                                l.of("種類", "Kind"),
                                l.of("受領日", "Received"),
                                l.of("有効期限", "Expires"),
                                l.of("保存期限", "Kept until")),
                        piece -> List.of(
                                Cell.link(piece.title(), "/api/v1/evidence/" + piece.id() + "/content"),
                                Cell.of(l.of(piece.kind().label())),
                                Cell.of(l.day(piece.receivedOn())),
                                Cell.of(l.day(piece.expiresOn())),
                                Cell.of(l.day(piece.retainUntil()))),
                        l.of("証拠はまだありません。", "No evidence yet."))::first);
    }

    /** To be filled in by whoever may add evidence. */
    public Optional<Section> handIn(Tongue l, SubjectType type, UUID id) {
        return asking.may("evidence:write") ? Optional.of(EvidenceForm.section(l, type, id)) : Optional.empty();
    }

    /** To be made by whoever may make bundles. */
    Optional<Section> bundle(Tongue l, Scope scope, UUID id) {
        return asking.may("bundle:write") ? Optional.of(BundleForm.section(l, scope, id)) : Optional.empty();
    }

    Optional<Section> checks(Tongue l, VerificationFilter filter, HttpHeaders headers) {
        return asking.<VerificationView>list(
                        "verification:read", () -> verifications.list(filter, Asking.rows(null), headers))
                .map(new Found<VerificationView>(
                        "checks",
                        l.of("確認", "Verifications"),
                        List.of(
                                l.of("期限", "Due"),
                                l.of("状況", "State"),
                                l.of("方法", "Method"),
                                l.of("実施日", "Done"),
                                l.of("結果", "Conclusion")),
                        check -> List.of(
                                Places.link(l.day(check.dueOn()), "verification", check.id()),
                                Cell.of(l.of(check.state().label())),
                                Cell.of(l.of(check.method().label())),
                                Cell.of(l.day(check.doneOn())),
                                Cell.of(
                                        check.conclusion() == null
                                                ? null
                                                : l.of(check.conclusion().label()))),
                        l.of("確認の予定も記録もありません。", "No verification is planned or recorded."))::first)
                .map(section -> plan(l, section, filter));
    }

    /** With the way to plan another, for whoever may. */
    private Section plan(Tongue l, Section section, VerificationFilter filter) {
        String about = filter.contractId != null
                ? "?contractId=" + filter.contractId
                : filter.serviceId != null ? "?serviceId=" + filter.serviceId : null;
        return about == null || !asking.may("verification:write")
                ? section
                : section.with(List.of(
                        Cell.link(l.of("確認を予定する", "Plan a verification"), Places.VERIFICATIONS + "/new" + about)));
    }

    /** With the way to assign a duty, for whoever may. */
    Optional<Section> owners(Tongue l, String type, UUID id) {
        String write = type.equals("contract") ? "contract:write" : "service:write";
        List<Cell> ways = asking.may(write)
                ? List.of(Cell.link(l.of("責任者・担当を割り当てる", "Assign who answers"), Places.of(type, id) + "/owners/new"))
                : List.of();
        return asking.ask("organization:read", () -> responsibilities.read(type, id, null))
                .map(found -> owners(l, found).with(ways));
    }

    private static Section owners(Tongue l, Responsibility found) {
        List<List<Cell>> rows = Stream.of(found.responsible(), found.deputies(), found.operators())
                .flatMap(List::stream)
                .map(post -> List.of(
                        Cell.of(l.of(post.dutyName())),
                        Places.link(post.unitName() + " " + post.postName(), "post", post.postId()),
                        Cell.of(holders(l, post)),
                        Cell.of(l.day(post.fromOn()))))
                .toList();
        String heading = l.of("責任者", "Who answers for it");
        return Section.table(
                "owners",
                heading,
                new Rows(
                        heading,
                        List.of(l.of("役割", "Duty"), l.of("職", "Post"), l.of("在職者", "Held by"), l.of("いつから", "Since")),
                        rows,
                        null),
                l.of(found.summary()));
    }

    private static String holders(Tongue l, AnsweringPost post) {
        return post.vacant()
                ? l.of("欠員", "vacant")
                : String.join(
                        l.of("、", ", "),
                        post.holders().stream().map(person -> person.name()).toList());
    }

    @SafeVarargs
    public static List<Section> shown(Section first, Optional<Section>... others) {
        List<Section> sections = new ArrayList<>(List.of(first));
        Stream.of(others).flatMap(Optional::stream).forEach(sections::add);
        return sections;
    }
}
