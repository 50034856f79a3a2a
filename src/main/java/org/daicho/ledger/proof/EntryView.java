package org.daicho.ledger.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.daicho.ledger.tree.EntryContent;
import org.daicho.ledger.tree.SealedEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sealed entry as the tree has it.
 *
 * @param position in the order of the record, from 1
 * @param leafHash SHA-256 of a zero byte and the leaf's data, base64
 * @param leaf the leaf's data: the entry as canonical JSON (RFC 8785), byte for byte what was hashed; absent where the
 *     caller may not read the state in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LedgerEntry")
public record EntryView(
        @Schema(examples = "41822") long position,
        UUID id,
        @Schema(examples = "contract") String subjectType,
        UUID subjectId,
        @Schema(examples = "3") long version,
        @Schema(examples = "signed") String verb,
        @Schema(examples = "token:財務会計システム連携") String actor,
        Instant recordedAt,
        @Schema(examples = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=") String leafHash,
        @Schema(
                        examples =
                                "{\"actor\":\"token:財務会計システム連携\",\"id\":\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\",\"recordedAt\":\"2026-04-01T00:30:00.123456Z\",\"requestId\":null,\"state\":{},\"subjectId\":\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\",\"subjectType\":\"contract\",\"verb\":\"signed\",\"version\":3}")
                @Nullable String leaf) {

    static EntryView of(SealedEntry entry, boolean withLeaf) {
        EntryContent content = entry.content();
        return new EntryView(
                entry.position(),
                content.id(),
                content.subjectType(),
                content.subjectId(),
                content.version(),
                content.verb(),
                content.actor(),
                content.recordedAt(),
                Base64.getEncoder().encodeToString(content.leafHash()),
                withLeaf ? content.canonical() : null);
    }
}
