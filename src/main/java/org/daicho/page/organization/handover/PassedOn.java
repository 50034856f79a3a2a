package org.daicho.page.organization.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.organization.handover.HandedDuty;
import org.daicho.organization.handover.HandedHolding;
import org.daicho.organization.handover.Handover;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.verification.Subjects;

/** What a handover would pass on, by name. */
@Singleton
class PassedOn {

    private final Staff staff;
    private final Subjects subjects;

    @Inject
    PassedOn(Staff staff, Subjects subjects) {
        this.staff = staff;
        this.subjects = subjects;
    }

    List<Section> sections(Tongue l, Handover handover) {
        List<Section> sections = new ArrayList<>();
        List<HandedHolding> holdings = Stream.concat(
                        handover.holdingsEnded().stream(), handover.holdingsBegun().stream())
                .toList();
        if (!holdings.isEmpty()) {
            sections.add(holdings(l, holdings, handover.holdingsEnded().size()));
        }
        if (!handover.assignmentsEnded().isEmpty()
                || !handover.assignmentsBegun().isEmpty()) {
            sections.add(duties(l, handover.assignmentsBegun()));
        }
        return sections;
    }

    private Section holdings(Tongue l, List<HandedHolding> holdings, int ended) {
        Map<UUID, String> posts = staff.posts(
                holdings.stream().map(HandedHolding::postId).distinct().toList());
        Map<UUID, String> people = staff.people(
                holdings.stream().map(HandedHolding::personId).distinct().toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            HandedHolding holding = holdings.get(i);
            rows.add(List.of(
                    Cell.of(posts.get(holding.postId())),
                    Cell.of(people.get(holding.personId())),
                    Cell.of(i < ended ? l.of("終わる", "ends") : l.of("始まる", "begins")),
                    Cell.of(l.of(holding.kind().label())),
                    Cell.of(l.day(holding.fromOn())),
                    Cell.of(l.day(holding.untilOn()))));
        }
        String heading = l.of("移る職", "Posts that pass on");
        return Section.table(
                "holdings",
                heading,
                new Rows(
                        heading,
                        List.of(
                                l.of("職", "Post"),
                                l.of("職員", "Person"),
                                l.of("変わり方", "What happens"),
                                l.of("就き方", "Held as"),
                                l.of("開始日", "From"),
                                l.of("終了日", "Until")),
                        rows,
                        null),
                "");
    }

    /** The first of them: a post may answer for a thousand, and a page stays well under 100 kB. */
    private Section duties(Tongue l, List<HandedDuty> all) {
        List<HandedDuty> duties = all.stream().limit(Asking.ROWS).toList();
        Map<UUID, Cell> names = subjects.names(duties.stream()
                .map(duty -> duty.subjectType().equals("contract")
                        ? new Subjects.Of(duty.subjectId(), null, null)
                        : new Subjects.Of(null, duty.subjectId(), null))
                .toList());
        Map<UUID, String> posts =
                staff.posts(duties.stream().map(HandedDuty::postId).distinct().toList());
        List<List<Cell>> rows = duties.stream()
                .map(duty -> List.of(
                        names.getOrDefault(duty.subjectId(), Cell.of(null)),
                        Cell.of(l.of(duty.duty().label())),
                        Cell.of(posts.get(duty.postId())),
                        Cell.of(l.day(duty.fromOn())),
                        Cell.of(l.day(duty.untilOn()))))
                .toList();
        String heading = all.size() > duties.size()
                ? l.of("移る責任（全%d件のうちはじめの%d件）", "Duties that pass on (%d; the first %d)")
                        .formatted(all.size(), duties.size())
                : l.of("移る責任", "Duties that pass on");
        return Section.table(
                "duties",
                heading,
                new Rows(
                        heading,
                        List.of(
                                l.of("対象", "About"),
                                l.of("役割", "Duty"),
                                l.of("新しい職", "New post"),
                                l.of("開始日", "From"),
                                l.of("終了日", "Until")),
                        rows,
                        null),
                l.of("移る責任はありません。", "No duty passes on."));
    }
}
