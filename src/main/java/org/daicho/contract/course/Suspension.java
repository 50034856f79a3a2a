package org.daicho.contract.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 一時中断: the guideline (8.1) demands it when information is at risk. @param resumedOn absent while it lasts */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractSuspension")
public record Suspension(
        LocalDate suspendedOn, @Schema(examples = "情報の目的外利用の疑いがあるため") String reason, @Nullable LocalDate resumedOn) {}
