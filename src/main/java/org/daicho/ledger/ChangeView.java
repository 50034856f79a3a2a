package org.daicho.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.difference.Difference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change.
 *
 * @param position gapless number in the order of the record; absent until it is sealed, which takes about a second
 * @param state the whole state after the change; in the feed only when asked for
 * @param differences from the version before, in a history that was asked for them; empty for the first version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change")
public record ChangeView(
        UUID id,
        @Nullable Long position,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        long version,
        @Schema(examples = "signed") String verb,
        @Schema(examples = "財務会計システム連携") String actor,
        Instant at,
        @Schema(examples = "keiyaku-20260401-000123") @Nullable String requestId,
        @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @Nullable String state,
        @Nullable List<Difference> differences) {

    static ChangeView of(LedgerEntry entry, @Nullable Long position, @Nullable String shown) {
        return new ChangeView(
                entry.id,
                position,
                entry.subjectType,
                entry.subjectId,
                entry.subjectVersion,
                entry.verb,
                entry.actor,
                entry.recordedAt,
                entry.requestId,
                shown,
                null);
    }

    ChangeView with(List<Difference> fromBefore) {
        return new ChangeView(
                id, position, subjectType, subjectId, version, verb, actor, at, requestId, state, fromBefore);
    }
}
