package org.daicho.contract.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of performance. @param closedOn when everything was inspected, returned and proven; absent until then */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractEnding")
public record Ending(LocalDate endedOn, @Schema(examples = "契約期間の満了") String reason, @Nullable LocalDate closedOn) {}
