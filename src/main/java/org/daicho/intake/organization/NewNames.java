package org.daicho.intake.organization;

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
    private final Map<String, Optional<UUID>> known = new HashMap<>();
    private final Set<PostOfUnit> told = new HashSet<>();

    NewNames(UnitDirectory units, PostDirectory posts) {
        this.units = units;
        this.posts = posts;
    }

    /** To be called for a row that is taken; one that changes nothing registers nobody. */
    public void check(PendingRow<?> row, @Nullable String unit, Field postField, @Nullable String post) {
        if (!row.changesSomething()) {
            return;
        }
        if (isName(unit)) {
            boolean first = !known.containsKey(SearchText.fold(unit));
            if (unitNamed(unit).isEmpty() && first) {
                row.warn(Field.RESPONSIBLE_UNIT, "unit-registered", UNIT);
            }
        }
        if (isName(post)
                && told.add(new PostOfUnit(isName(unit) ? SearchText.fold(unit) : "", SearchText.fold(post)))) {
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
        Optional<UUID> id = unitNamed(unit);
        if (id.isEmpty() || posts.named(id.get(), post) == null) {
            row.warn(postField, "post-registered", POST);
        }
    }

    private Optional<UUID> unitNamed(String name) {
        return known.computeIfAbsent(SearchText.fold(name), key -> Optional.ofNullable(units.named(name)));
    }

    /** Registers write 「－」 for nobody. */
    private static boolean isName(@Nullable String text) {
        return text != null && SearchText.fold(text).chars().anyMatch(Character::isLetterOrDigit);
    }
}
