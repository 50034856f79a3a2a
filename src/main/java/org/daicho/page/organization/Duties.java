package org.daicho.page.organization;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.organization.answer.PostDuty;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Found;
import org.daicho.page.verification.Subjects;
import org.daicho.shared.page.Page;

/** What somebody or some post answers for today. */
@Singleton
public class Duties {

    private final Subjects subjects;

    @Inject
    Duties(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The first of them, beside a form. */
    public Section section(Tongue l, Page<PostDuty> page) {
        return found(l, page).first(page);
    }

    /** With the way to the next, on the page of whoever answers. */
    public Section section(Tongue l, Page<PostDuty> page, RoutingContext routing) {
        return found(l, page).further(page, routing);
    }

    private Found<PostDuty> found(Tongue l, Page<PostDuty> page) {
        Map<UUID, Cell> names = subjects.names(page.items().stream()
                .map(duty -> about(duty.subjectType(), duty.subjectId()))
                .toList());
        return new Found<PostDuty>(
                "duties",
                l.of("責任を負うもの", "Answers for"),
                List.of(
                        l.of("対象", "About"),
                        l.of("役割", "Duty"),
                        l.of("職", "Post"),
                        l.of("いつから", "Since"),
                        l.of("いつまで", "Until")),
                duty -> List.of(
                        names.getOrDefault(duty.subjectId(), Places.link("—", duty.subjectType(), duty.subjectId())),
                        Cell.of(l.of(duty.dutyName())),
                        Places.link(duty.unitName() + " " + duty.postName(), "post", duty.postId()),
                        Cell.of(l.day(duty.fromOn())),
                        Cell.of(l.day(duty.untilOn()))),
                l.of("責任を負うものはありません。", "Answers for nothing."));
    }

    /** As far as it is something with a name: a contract, or a service or account. */
    private static Subjects.Of about(String subjectType, UUID id) {
        return subjectType.equals("contract") ? new Subjects.Of(id, null, null) : new Subjects.Of(null, id, null);
    }
}
