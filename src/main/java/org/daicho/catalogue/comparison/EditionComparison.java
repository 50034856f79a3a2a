package org.daicho.catalogue.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;

/**
 * Two editions side by side. Requirements are matched by {@link Requirement#replaces} of whichever edition names the other's
 * codes, and by equal codes where neither says anything: so {@code CL-08} of a renumbered edition is not taken for the old
 * {@code CL-08} that it has nothing to do with.
 *
 * @param added in the order of the edition compared to
 * @param removed in the order of the edition compared from
 * @param successions what stands in both, the same or changed, in the order of the edition compared to
 */
public record EditionComparison(List<Requirement> added, List<Requirement> removed, List<Succession> successions) {

    public static EditionComparison of(Edition from, Edition to) {
        Set<String> mapped = mapped(from, to);
        List<Requirement> added = new ArrayList<>();
        List<Succession> successions = new ArrayList<>();
        Set<Requirement> followed = new HashSet<>();
        for (Requirement after : to.requirements()) {
            List<Requirement> before = from.requirements().stream()
                    .filter(one -> isFollowed(one, after, mapped))
                    .toList();
            if (before.isEmpty()) {
                added.add(after);
            } else {
                successions.add(Succession.of(before, after));
                followed.addAll(before);
            }
        }
        List<Requirement> removed = from.requirements().stream()
                .filter(one -> !followed.contains(one))
                .toList();
        return new EditionComparison(List.copyOf(added), removed, List.copyOf(successions));
    }

    public List<Succession> changed() {
        return successions.stream().filter(succession -> !succession.isSame()).toList();
    }

    /** The old codes that the new edition maps, and where it goes back, the old codes that map the new ones. */
    private static Set<String> mapped(Edition from, Edition to) {
        Set<String> mapped = to.requirements().stream()
                .flatMap(after -> after.replaces().stream())
                .collect(Collectors.toCollection(HashSet::new));
        from.requirements().stream()
                .filter(one -> one.replaces().stream()
                        .anyMatch(code -> to.requirement(code).isPresent()))
                .forEach(one -> mapped.add(one.code()));
        return mapped;
    }

    private static boolean isFollowed(Requirement before, Requirement after, Set<String> mapped) {
        if (mapped.contains(before.code())) {
            return after.replaces().contains(before.code()) || before.replaces().contains(after.code());
        }
        return after.replaces().isEmpty() && before.code().equals(after.code());
    }
}
