package org.daicho.page.organization.handover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.organization.handover.HandedDuty;
import org.daicho.organization.handover.HandedHolding;
import org.daicho.organization.handover.Handover;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.page.verification.Subjects;

/**
 * What a handover would pass on. A form is sent twice: first it is only tried, and leads back to itself with what was filled
 * in and what would happen; then it is carried out.
 */
@Singleton
class Passing {

    private static final String WHAT = "what";
    private static final String CARRY_OUT = "CARRY_OUT";

    private final Staff staff;
    private final Subjects subjects;

    @Inject
    Passing(Staff staff, Subjects subjects) {
        this.staff = staff;
        this.subjects = subjects;
    }

    static Entry what(Tongue l) {
        return Entry.apart(
                        WHAT,
                        l.of("この内容で", "With this"),
                        List.of(
                                new Entry.Choice(
                                        "TRY",
                                        l.of("何が移るかを確かめる（まだ何も変わりません）", "see what would pass on; nothing changes")),
                                new Entry.Choice(CARRY_OUT, l.of("引き継ぐ", "hand over"))))
                .must();
    }

    static boolean isTried(Filled filled) {
        return !filled.text(WHAT).equals(CARRY_OUT);
    }

    /** The first day of the new order, as the address holds it. */
    static Optional<LocalDate> day(Filled filled) {
        try {
            return Optional.of(LocalDate.parse(filled.text("on")));
        } catch (DateTimeParseException notFilledIn) {
            return Optional.empty();
        }
    }

    /** What was filled in, with the trial chosen, or carrying it out once it was tried. */
    static Filled next(Filled filled, boolean tried) {
        return name -> name.equals(WHAT) ? List.of(tried ? CARRY_OUT : "TRY") : filled.all(name);
    }

    /** The form again, with what was filled in. */
    static String again(String path, Map<String, String> filled) {
        UriBuilder address = UriBuilder.fromUri(Done.TRIED.at(path));
        filled.forEach((name, value) -> address.queryParam(name, "{" + name.replace('.', '-') + "}"));
        Map<String, Object> values = new HashMap<>();
        filled.forEach((name, value) -> values.put(name.replace('.', '-'), value));
        return address.buildFromMap(values).toString();
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

    private Section duties(Tongue l, List<HandedDuty> duties) {
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
        String heading = l.of("移る責任", "Duties that pass on");
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
