package org.daicho.contract.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daicho.catalogue.comparison.EditionMove;
import org.jspecify.annotations.Nullable;

/** What becomes of a contract's statements when it is checked against another edition. */
public final class CarriedStatements {

    private CarriedStatements() {}

    /**
     * Answers that still hold stay, under their new codes; those to be looked at again are taken over as carried over; the
     * others are no longer asked for.
     */
    public static Map<String, ClauseStatement> after(EditionMove move, Map<String, ClauseStatement> before) {
        Map<String, ClauseStatement> after = new LinkedHashMap<>();
        move.carriedOver().forEach(kept -> {
            ClauseStatement statement = only(kept.previousCodes(), before);
            if (statement != null) {
                after.put(kept.code(), statement);
            }
        });
        move.toRecheck().forEach(recheck -> {
            ClauseStatement statement = first(recheck.previousCodes(), before);
            if (statement != null) {
                after.put(recheck.requirement().requirement().code(), statement.carriedOver());
            }
        });
        return after;
    }

    /** Of merged requirements only an answer that all of them had. */
    private static @Nullable ClauseStatement only(List<String> codes, Map<String, ClauseStatement> before) {
        ClauseStatement first = first(codes, before);
        return codes.stream().allMatch(code -> Objects.equals(before.get(code), first))
                ? first
                : first == null ? null : first.carriedOver();
    }

    private static @Nullable ClauseStatement first(List<String> codes, Map<String, ClauseStatement> before) {
        return codes.stream()
                .map(before::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
