package org.daicho.catalogue.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daicho.catalogue.ApplicableRequirement;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Obligation;
import org.daicho.catalogue.Situation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one piece of work would need to be checked against another edition than it was.
 *
 * @param newlyApplicable requirements that nothing answers yet
 * @param noLongerApplicable requirements of the old edition whose answers are no longer asked for
 * @param toRecheck requirements that were answered in other words, or when they bound less
 * @param carriedOver requirements whose answers still hold, some under another code
 */
public record EditionMove(
        @Schema(examples = "R8.3") String from,
        @Schema(examples = "R9.3") String to,
        List<ApplicableRequirement> newlyApplicable,
        List<ApplicableRequirement> noLongerApplicable,
        List<Recheck> toRecheck,
        List<CarriedOver> carriedOver) {

    /**
     * A requirement whose answer must be looked at again.
     *
     * @param changed empty where only the obligation has become stronger, or some of what it merges did not apply before
     */
    @Schema(name = "EditionMoveRecheck")
    public record Recheck(
            List<String> previousCodes, ApplicableRequirement requirement, List<RequirementField> changed) {}

    /** A requirement whose answer may be taken over as it is. */
    @Schema(name = "EditionMoveCarriedOver")
    public record CarriedOver(List<String> previousCodes, @Schema(examples = "CL-08") String code) {}

    public static EditionMove of(Situation situation, Edition from, Edition to) {
        Map<String, ApplicableRequirement> before = applicable(from, situation);
        Map<String, ApplicableRequirement> after = applicable(to, situation);
        Map<String, ApplicableRequirement> unanswered = new LinkedHashMap<>(after);
        Set<String> answered = new LinkedHashSet<>();
        List<Recheck> recheck = new ArrayList<>();
        List<CarriedOver> carried = new ArrayList<>();
        for (Succession succession : EditionComparison.of(from, to).successions()) {
            ApplicableRequirement now = after.get(succession.after().code());
            List<ApplicableRequirement> then = succession.previousCodes().stream()
                    .filter(before::containsKey)
                    .map(before::get)
                    .toList();
            if (now == null || then.isEmpty()) {
                continue;
            }
            List<String> codes =
                    then.stream().map(one -> one.requirement().code()).toList();
            unanswered.remove(now.requirement().code());
            answered.addAll(codes);
            if (holds(succession, then, now)) {
                carried.add(new CarriedOver(codes, now.requirement().code()));
            } else {
                recheck.add(new Recheck(codes, now, succession.fields()));
            }
        }
        before.keySet().removeAll(answered);
        return new EditionMove(
                from.code(),
                to.code(),
                List.copyOf(unanswered.values()),
                List.copyOf(before.values()),
                List.copyOf(recheck),
                List.copyOf(carried));
    }

    private static boolean holds(Succession succession, List<ApplicableRequirement> then, ApplicableRequirement now) {
        boolean stronger =
                now.isMandatory() && then.stream().anyMatch(one -> one.obligation() == Obligation.RECOMMENDED);
        return succession.demandsTheSame()
                && !stronger
                && then.size() == succession.before().size();
    }

    private static Map<String, ApplicableRequirement> applicable(Edition edition, Situation situation) {
        Map<String, ApplicableRequirement> applicable = new LinkedHashMap<>();
        edition.applicableTo(situation)
                .forEach(one -> applicable.put(one.requirement().code(), one));
        return applicable;
    }
}
