package org.daicho.ledger.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param pointer where in the state, as a JSON Pointer (RFC 6901)
 * @param label what the field is called
 * @param before its value in the version before; absent for a field that was added
 * @param after its value now; absent for one that was removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Difference")
public record Difference(
        @Schema(examples = "/contract/title") String pointer,
        @Schema(examples = "{\"ja\": \"件名\", \"en\": \"title\"}") Text label,
        @Schema(examples = "庁舎清掃業務") @Nullable Object before,
        @Schema(examples = "庁舎清掃業務（その2）") @Nullable Object after) {}
