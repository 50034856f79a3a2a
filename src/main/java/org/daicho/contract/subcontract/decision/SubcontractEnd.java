package org.daicho.contract.subcontract.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param endedOn the last day of work, today if it is not said */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubcontractEnd(@Schema(examples = "2027-03-31") @Nullable LocalDate endedOn) {}
