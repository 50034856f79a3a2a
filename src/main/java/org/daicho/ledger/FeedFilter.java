package org.daicho.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of the feed are wanted.
 *
 * @param subjectTypes of these types only; of all when empty
 */
public record FeedFilter(List<String> subjectTypes, @Nullable UUID subjectId) {

    /** How types of subjects are spelled: kebab-case. */
    public static final String TYPE = "[a-z][a-z0-9-]{0,99}";
}
