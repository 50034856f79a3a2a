package org.daicho.catalogue;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daicho.shared.text.Text;

/** One thing that an {@link Applicability} can ask of a {@link Situation}, and the words for having found it so. */
enum Condition {
    WORK_KIND(
            asked -> !asked.kinds().isEmpty(),
            (asked, it) -> it.kind() == null || asked.kinds().contains(it.kind()),
            it -> it.kind() == null
                    ? Text.of("業務区分が未定のため", "the kind of work is not settled")
                    : because(
                            "業務区分が「%s」のため", "the kind of work is %s", it.kind().label())),
    PHASE(
            asked -> !asked.phases().isEmpty(),
            (asked, it) -> it.kind() == null
                    || it.kind().phase().filter(asked.phases()::contains).isPresent(),
            it -> it.kind() == null
                    ? Text.of("業務区分が未定のため", "the kind of work is not settled")
                    : because("情報システムの%sに当たるため", "it belongs to the %s of an information system", phaseOf(it.kind()))),
    PERSONAL_DATA(
            Applicability::personalData,
            (asked, it) -> it.personalData(),
            it -> Text.of("個人情報を取り扱うため", "personal information is handled")),
    MY_NUMBER(
            Applicability::myNumber,
            (asked, it) -> it.myNumber(),
            it -> Text.of("特定個人情報を取り扱うため", "specific personal information is handled")),
    CONFIDENTIALITY(
            asked -> asked.minimumConfidentiality() != null,
            (asked, it) -> asked.minimumConfidentiality() == null
                    || it.confidentiality() == null
                    || it.confidentiality().isAtLeast(asked.minimumConfidentiality()),
            it -> it.confidentiality() == null
                    ? Text.of("情報の分類が未定のため", "the information is not classified")
                    : because(
                            "%sの情報を取り扱うため",
                            "information of %s is handled", it.confidentiality().label()));

    private final Predicate<Applicability> asked;
    private final BiPredicate<Applicability, Situation> met;
    private final Function<Situation, Text> reason;

    Condition(
            Predicate<Applicability> asked,
            BiPredicate<Applicability, Situation> met,
            Function<Situation, Text> reason) {
        this.asked = asked;
        this.met = met;
        this.reason = reason;
    }

    static List<Condition> of(Applicability applicability) {
        return List.of(values()).stream()
                .filter(condition -> condition.asked.test(applicability))
                .collect(Collectors.toUnmodifiableList());
    }

    boolean isMet(Applicability applicability, Situation situation) {
        return met.test(applicability, situation);
    }

    Text reason(Situation situation) {
        return reason.apply(situation);
    }

    private static Text phaseOf(WorkKind kind) {
        return kind.phase().orElseThrow().label();
    }

    private static Text because(String ja, String en, Text label) {
        return Text.of(ja.formatted(label.ja()), en.formatted(label.en()));
    }
}
