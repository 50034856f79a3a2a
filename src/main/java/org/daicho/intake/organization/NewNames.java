package org.daicho.intake.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.profile.Field;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Warns once of each name that is new, at its first row: the room that keeps the thing registers it, so later batches find
 * it. A slip of the pen would otherwise become a unit of its own unseen.
 */
public final class NewNames {

    private static final Text UNIT = Text.of(
            "この名称の組織はまだありません。新しい組織として登録します。", "There is no unit of this name yet; it is registered as a new one.");
    private static final Text POST = Text.of(
            "この名称の職はこの組織にまだありません。新しい職として登録します。", "The unit has no such post yet; it is registered as a new one.");
    private static final Text WHOSE_POST = Text.of(
            "所管課がないため、どの職か決められません。名称だけを残し、担当としては登録しません。",
            "Without a unit nobody can say which post this is; the name is kept, but nobody is put in charge.");

    private record PostOfUnit(String unit, String post) {}

    private final UnitDirectory units;
    private final PostDirectory posts;
    private final Map<String, Optional<UUID>> before = new HashMap<>();
    private final Map<String, UUID> registered = new HashMap<>();
    private final Set<String> toldUnits = new HashSet<>();
    private final Set<PostOfUnit> toldPosts = new HashSet<>();

    NewNames(UnitDirectory units, PostDirectory posts) {
        this.units = units;
        this.posts = posts;
    }

    /** The unit of that name, registered where there was none before this batch; null for what is no name. */
    public @Nullable UUID unit(@Nullable String name, LocalDate from) {
        if (!isName(name)) {
            return null;
        }
        return unitBefore(name)
                .orElseGet(() ->
                        registered.computeIfAbsent(SearchText.fold(name), key -> units.namedOrRegistered(name, from)));
    }

    /** The name of the unit whose post that is; null where the name stands for no single post. */
    public @Nullable String unitOf(@Nullable String post) {
        UUID id = isName(post) ? posts.named(null, post) : null;
        return id == null ? null : units.view(posts.view(id).unitId()).name();
    }

    /** To be called for a row that is taken; one that changes nothing registers nobody. */
    public void check(PendingRow<?> row, @Nullable String unit, Field postField, @Nullable String post) {
        if (!row.changesSomething()) {
            return;
        }
        if (isName(unit)
                && toldUnits.add(SearchText.fold(unit))
                && unitBefore(unit).isEmpty()) {
            row.warn(Field.RESPONSIBLE_UNIT, "unit-registered", UNIT);
        }
        if (isName(post)
                && toldPosts.add(new PostOfUnit(isName(unit) ? SearchText.fold(unit) : "", SearchText.fold(post)))) {
            checkPost(row, isName(unit) ? unit : null, postField, post);
        }
    }

    private void checkPost(PendingRow<?> row, @Nullable String unit, Field postField, String post) {
        if (unit == null) {
            if (posts.named(null, post) == null) {
                row.warn(postField, "post-unknown", WHOSE_POST);
            }
            return;
        }
        Optional<UUID> id = unitBefore(unit);
        if (id.isEmpty() || posts.named(id.get(), post) == null) {
            row.warn(postField, "post-registered", POST);
        }
    }

    private Optional<UUID> unitBefore(String name) {
        return before.computeIfAbsent(SearchText.fold(name), key -> Optional.ofNullable(units.named(name)));
    }

    /** Registers write 「－」 for nobody, which folds to the long mark. */
    public static boolean isName(@Nullable String text) {
        return text != null && SearchText.fold(text).chars().anyMatch(c -> c != 'ー' && Character.isLetterOrDigit(c));
    }
}
