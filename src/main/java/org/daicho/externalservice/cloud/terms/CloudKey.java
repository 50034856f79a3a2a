package org.daicho.externalservice.cloud.terms;

import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What a register that has no numbers tells services apart by: the name, and the unit that uses it as written. Both are
 * folded, so that Ｗｅｂ会議 and Web会議 are one.
 */
public record CloudKey(String nameKey, String unitKey) {

    public static CloudKey of(String name, @Nullable String responsibleUnit) {
        return new CloudKey(SearchText.fold(name), responsibleUnit == null ? "" : SearchText.fold(responsibleUnit));
    }
}
