package org.daicho.page.organization.handover;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.organization.handover.Handover;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.daicho.shared.time.Wareki;

/**
 * The two steps of a handover. A form is sent twice: first it is only tried, and leads back to itself with what was filled
 * in and what would happen; then that is carried out. Whatever was changed in between is tried anew.
 */
@Singleton
class Passing {

    /** The field of a form that says what was tried. */
    static final String TRIED = "tried";

    /** Before anything was tried. */
    static final Preview NONE = new Preview("", List.of());

    private static final String WHAT = "what";
    private static final String CARRY_OUT = "CARRY_OUT";
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;
    private static final Text OTHER_YEAR =
            Text.of("1950年から2200年までの日を入力してください。", "Give a day of the years 1950 to 2200.");

    private final PassedOn passedOn;
    private final AsTried asTried;

    @Inject
    Passing(PassedOn passedOn, AsTried asTried) {
        this.passedOn = passedOn;
        this.asTried = asTried;
    }

    /**
     * What a trial found.
     *
     * @param mark of what was tried; empty where nothing can be carried out
     */
    record Preview(String mark, List<Section> sections) {}

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

    /** The first day of the new order, as the address holds it. */
    static Optional<LocalDate> day(Filled filled) {
        try {
            return Optional.of(LocalDate.parse(filled.text("on"))).filter(Passing::isOfOurTime);
        } catch (DateTimeParseException notFilledIn) {
            return Optional.empty();
        }
    }

    /** The same, as a person wrote it. */
    static Optional<LocalDate> dayWritten(Filled filled) {
        try {
            return Optional.of(Wareki.parse(filled.text("on").strip())).filter(Passing::isOfOurTime);
        } catch (UnreadableValueException notADay) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(LocalDate on) {
        return on.getYear() >= FIRST_YEAR && on.getYear() <= LAST_YEAR;
    }

    /** What was filled in, with the trial chosen, or carrying it out once it was tried. */
    static Filled next(Filled filled, Preview preview) {
        boolean tried = !preview.mark().isEmpty();
        return name -> switch (name) {
            case WHAT -> List.of(tried ? CARRY_OUT : "TRY");
            case TRIED -> tried ? List.of(preview.mark()) : List.of();
            default -> filled.all(name);
        };
    }

    /** What would pass on; why nothing can, where it is refused. */
    Preview preview(Tongue l, UUID id, Record wanted, AsTried.Handing handing) {
        try {
            Handover found = handing.over(true);
            return new Preview(asTried.mark(id, wanted, found), passedOn.sections(l, found));
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemKind.CONFLICT && refused.kind() != ProblemKind.INVALID_REQUEST) {
                throw refused;
            }
            return new Preview(
                    "",
                    List.of(Section.steps(
                            "refused",
                            l.of("この内容では引き継げません", "This cannot be handed over"),
                            refused.violations().stream()
                                    .map(violation -> l.of(violation.message()))
                                    .distinct()
                                    .collect(Collectors.joining(l.of("", " "))),
                            List.of())));
        }
    }

    /** Whether it is carried out: only if just this was tried before. Otherwise it is tried now, and refused if it has to be. */
    boolean isCarriedOut(
            RoutingContext routing, Filled filled, UUID id, LocalDate on, Record wanted, AsTried.Handing handing) {
        if (!isOfOurTime(on)) {
            throw ProblemException.invalid("/on", "out-of-range", OTHER_YEAR, on);
        }
        String mark = filled.text(TRIED);
        if (filled.text(WHAT).equals(CARRY_OUT) && !mark.isEmpty()) {
            try {
                asTried.carryOut(id, wanted, mark, routing, handing);
                return true;
            } catch (AsTried.NotAsTriedException otherwise) {
                // Seen first, like anything that was not tried.
            }
        }
        Forms.once(routing, "");
        handing.over(true);
        return false;
    }

    /** The form again, with what was filled in. */
    static String again(String path, Map<String, String> filled) {
        UriBuilder address = UriBuilder.fromUri(Done.TRIED.at(path));
        filled.forEach((name, value) -> address.queryParam(name, "{" + name.replace('.', '-') + "}"));
        Map<String, Object> values = new HashMap<>();
        filled.forEach((name, value) -> values.put(name.replace('.', '-'), value));
        return address.buildFromMap(values).toString();
    }
}
