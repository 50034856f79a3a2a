package org.daicho.compliance.rulebook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.GapRule;

/** Every rule there is. */
public final class GapRules {

    private static final List<GapRule> ALL = Stream.of(
                    ContractRules.ALL,
                    SubcontractRules.ALL,
                    DutyRules.ALL,
                    VerificationRules.ALL,
                    ContractorRules.ALL,
                    CloudServiceRules.ALL,
                    SocialMediaRules.ALL,
                    AssuranceRules.ALL,
                    EvidenceRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, GapRule> BY_CODE =
            ALL.stream().collect(Collectors.toMap(GapRule::code, Function.identity()));

    private GapRules() {}

    public static List<GapRule> all() {
        return ALL;
    }

    public static List<GapRule> of(Anchor anchor) {
        return ALL.stream().filter(rule -> rule.anchor() == anchor).toList();
    }

    /** Throws {@link java.util.NoSuchElementException} for a code that no rule has. */
    public static GapRule named(String code) {
        GapRule found = BY_CODE.get(code);
        if (found == null) {
            throw new java.util.NoSuchElementException(code);
        }
        return found;
    }

    public static boolean knows(String code) {
        return BY_CODE.containsKey(code);
    }
}
