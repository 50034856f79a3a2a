package org.daicho.contract.owner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daicho.contract.terms.NewContract;
import org.daicho.organization.duty.Start;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * From the names that procurement writes (所管課, 責任者職) to units and posts. A name that nobody has registered yet becomes a
 * unit or a post, as an unknown contractor's does; only a post without its unit does not, since it could be anybody's.
 */
public final class OwnerNames {

    /** @param postId absent where nobody is named, or where the name without its unit stands for no single post */
    public record Owner(@Nullable UUID unitId, @Nullable UUID postId) {

        /** What this owner's duty begins with; nothing where there is no post. */
        public Map<UUID, Start> startingWith(UUID contractId, LocalDate day) {
            return postId == null ? Map.of() : Map.of(contractId, new Start(postId, day));
        }

        /** Whether the names were written before names were looked up. */
        public boolean isNewTo(@Nullable UUID keptUnitId) {
            return keptUnitId == null && unitId != null;
        }
    }

    private record Names(String unit, String post) {}

    private final UnitDirectory units;
    private final PostDirectory posts;
    private final LocalDate today;
    private final Map<String, UUID> knownUnits = new HashMap<>();
    private final Map<Names, Optional<UUID>> knownPosts = new HashMap<>();

    OwnerNames(UnitDirectory units, PostDirectory posts, LocalDate today) {
        this.units = units;
        this.posts = posts;
        this.today = today;
    }

    public Owner of(NewContract terms) {
        String unit = nameIn(terms.responsibleUnit());
        String post = nameIn(terms.ownerPost());
        // whoever is named for a contract to come exists already
        LocalDate from = terms.startsOn().isBefore(today) ? terms.startsOn() : today;
        UUID unitId = unit == null
                ? null
                : knownUnits.computeIfAbsent(SearchText.fold(unit), key -> units.namedOrRegistered(unit, from));
        return new Owner(unitId, post == null ? null : post(unit, post, from));
    }

    private @Nullable UUID post(@Nullable String unit, String post, LocalDate from) {
        Names names = new Names(unit == null ? "" : SearchText.fold(unit), SearchText.fold(post));
        return knownPosts
                .computeIfAbsent(
                        names,
                        key -> unit == null
                                ? Optional.ofNullable(posts.named(null, post))
                                : Optional.of(posts.namedOrRegistered(unit, post, from)))
                .orElse(null);
    }

    /** Whether both name the same, so that nothing passes over. */
    public static boolean areSame(NewContract one, NewContract other) {
        return Objects.equals(key(one.responsibleUnit()), key(other.responsibleUnit()))
                && Objects.equals(key(one.ownerPost()), key(other.ownerPost()));
    }

    private static @Nullable String key(@Nullable String text) {
        String name = nameIn(text);
        return name == null ? null : SearchText.fold(name);
    }

    /** Null also for a text without any letter or digit: registers write 「－」 for nobody. */
    private static @Nullable String nameIn(@Nullable String text) {
        return text == null || SearchText.fold(text).chars().noneMatch(OwnerNames::isPartOfName) ? null : text.strip();
    }

    /** Every dash folds to the long-vowel mark, which counts as a letter. */
    private static boolean isPartOfName(int character) {
        return Character.isLetterOrDigit(character) && character != 'ー';
    }
}
