package org.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * When a requirement applies, as data: every condition that is set must hold; one that is not set asks nothing.
 *
 * @param kinds empty: whatever the kind of work
 * @param phases empty: whatever the phase
 * @param personalData true: only where personal information is handled
 * @param myNumber true: only where specific personal information (特定個人情報) is handled
 * @param minimumConfidentiality null: whatever the classification
 * @param obligation what binds by itself
 * @param mandatoryFrom work that starts on or after this day is bound whatever {@code obligation} says; null: no such day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicability(
        Subject subject,
        List<WorkKind> kinds,
        List<WorkKind.Phase> phases,
        boolean personalData,
        boolean myNumber,
        @Nullable Confidentiality minimumConfidentiality,
        Obligation obligation,
        @Nullable LocalDate mandatoryFrom) {

    public Applicability {
        Objects.requireNonNull(subject, "applicability.subject");
        kinds = Requirement.listed(kinds);
        phases = Requirement.listed(phases);
        Objects.requireNonNull(obligation, "applicability.obligation");
    }

    boolean covers(Situation situation) {
        return subject == situation.subject()
                && Condition.of(this).stream().allMatch(condition -> condition.isMet(this, situation));
    }

    Obligation obligationIn(Situation situation) {
        if (mandatoryFrom == null) {
            return obligation;
        }
        boolean before = situation.startsOn() != null && situation.startsOn().isBefore(mandatoryFrom);
        return before ? obligation : Obligation.MANDATORY;
    }

    /** Why it applies and, where the first day decides, why it binds or does not yet. */
    Text reasonIn(Situation situation) {
        List<Text> conditions = Condition.of(this).stream()
                .map(condition -> condition.reason(situation))
                .collect(Collectors.toUnmodifiableList());
        Stream<Text> why = conditions.isEmpty() ? Stream.of(everyOne()) : conditions.stream();
        List<Text> all = Stream.concat(why, startReason(situation)).toList();
        return Text.of(
                all.stream().map(Text::ja).collect(Collectors.joining("、")),
                all.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private Text everyOne() {
        return Text.of(
                "すべての%sに適用するため".formatted(subject.label().ja()),
                "applies to every %s".formatted(subject.label().en()));
    }

    private Stream<Text> startReason(Situation situation) {
        if (mandatoryFrom == null) {
            return Stream.empty();
        }
        LocalDate startsOn = situation.startsOn();
        if (startsOn == null) {
            return Stream.of(Text.of("履行開始日が未定のため", "the first day of performance is not settled"));
        }
        Text text = startsOn.isBefore(mandatoryFrom)
                ? Text.of("履行開始日（%s）が%sより前のため", "performance starts on %s, before %s")
                : Text.of("履行開始日（%s）が%s以後のため", "performance starts on %s, not before %s");
        return Stream.of(text.with(startsOn, mandatoryFrom));
    }
}
