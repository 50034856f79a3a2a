package org.daicho.groupware.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with one connector.
 *
 * @param lastFailure in words, as the other side gave them; also when it got through later
 * @param waiting still to be told
 * @param failed given up
 * @param pausedUntil nothing is told before, because the other side was busy or refused everything; a retry ends the pause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Connector")
public record ConnectorView(
        @Schema(examples = "mail") String name,
        @Schema(examples = "true") boolean configured,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Schema(examples = "Connection refused") @Nullable String lastFailure,
        @Schema(examples = "0") long waiting,
        @Schema(examples = "0") long failed,
        @Nullable Instant pausedUntil) {}
