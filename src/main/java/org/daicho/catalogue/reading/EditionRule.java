package org.daicho.catalogue.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** What makes an edition fit to be used. Each rule names everything that breaks it, by JSON Pointer. */
public enum EditionRule {
    CODES_ARE_UNIQUE("duplicate-code", Text.of("コードが重複しています", "The code is used twice"), edition -> Stream.of(
                    repeated("/documents", edition.documents().stream().map(Edition.Document::code)),
                    repeated("/groups", edition.groups().stream().map(Edition.Group::code)),
                    repeated("/requirements", edition.requirements().stream().map(Requirement::code)))
            .flatMap(Function.identity())),

    /** {@code OWN-} begins the codes that bodies give to requirements of their own. */
    OWN_CODES_ARE_THE_BODYS(
            "reserved-code",
            Text.of("OWN- で始まるコードは独自要件のものです", "Codes of own requirements begin with OWN-"),
            edition -> eachRequirement(
                    edition,
                    (at, requirement) -> requirement.code().startsWith(EditionRule.OWN_PREFIX)
                            ? Stream.of(new Fault(at + "/code", requirement.code()))
                            : Stream.empty())),

    GROUPS_ARE_KNOWN("unknown-group", Text.of("グループがこの版にありません", "The edition has no such group"), edition -> {
        Set<String> known = edition.groups().stream().map(Edition.Group::code).collect(Collectors.toSet());
        return eachRequirement(
                edition,
                (at, requirement) -> known.contains(requirement.group())
                        ? Stream.empty()
                        : Stream.of(new Fault(at + "/group", requirement.group())));
    }),

    DOCUMENTS_ARE_KNOWN("unknown-document", Text.of("出典がこの版にありません", "The edition has no such document"), edition -> {
        Set<String> known =
                edition.documents().stream().map(Edition.Document::code).collect(Collectors.toSet());
        return eachRequirement(edition, (at, requirement) -> IntStream.range(
                        0, requirement.sources().size())
                .mapToObj(i -> new Fault(
                        at + "/sources/" + i + "/document",
                        requirement.sources().get(i).document()))
                .filter(fault -> !known.contains(fault.found())));
    }),

    VERIFIED_HAS_A_VERIFIED_SOURCE(
            "verified-without-source",
            Text.of("照合済みとするには、照合済みの出典が必要です", "Verified needs at least one verified source"),
            edition -> eachRequirement(
                    edition,
                    (at, requirement) -> !requirement.verified()
                                    || requirement.sources().stream().anyMatch(Requirement.Source::verified)
                            ? Stream.empty()
                            : Stream.of(new Fault(at + "/verified", requirement.code())))),

    TEXTS_ARE_READABLE(
            "control-character",
            Text.of("使えない制御文字があります", "There is a control character"),
            edition ->
                    EditionTexts.of(edition).filter(EditionTexts::isUnreadable).map(text -> new Fault(text.at(), ""))),

    BOTH_LANGUAGES(
            "language-missing",
            Text.of("日本語と英語の両方が必要です", "Both Japanese and English are needed"),
            edition ->
                    EditionTexts.of(edition).filter(EditionTexts::isIncomplete).map(text -> new Fault(text.at(), "")));

    /** What the code of a body's own requirement begins with. */
    public static final String OWN_PREFIX = "OWN-";

    /** One place where a rule is broken. */
    record Fault(String at, String found) {}

    private interface RequirementCheck {
        Stream<Fault> faults(String at, Requirement requirement);
    }

    private final String code;
    private final Text message;
    private final Function<Edition, Stream<Fault>> faults;

    EditionRule(String code, Text message, Function<Edition, Stream<Fault>> faults) {
        this.code = code;
        this.message = message;
        this.faults = faults;
    }

    /** Everything that is wrong with the edition; empty if it may be used. */
    public static List<Violation> violationsOf(Edition edition) {
        return Arrays.stream(values())
                .flatMap(rule -> rule.faults.apply(edition).map(fault -> Violation.at(
                                fault.at(), rule.code, rule.message)
                        .found(fault.found())))
                .toList();
    }

    private static Stream<Fault> repeated(String list, Stream<String> codes) {
        List<String> all = codes.toList();
        return IntStream.range(0, all.size())
                .filter(i -> all.indexOf(all.get(i)) < i)
                .mapToObj(i -> new Fault(list + "/" + i + "/code", all.get(i)));
    }

    private static Stream<Fault> eachRequirement(Edition edition, RequirementCheck check) {
        List<Requirement> all = edition.requirements();
        return IntStream.range(0, all.size()).boxed().flatMap(i -> check.faults("/requirements/" + i, all.get(i)));
    }
}
