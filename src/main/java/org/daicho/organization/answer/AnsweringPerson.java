package org.daicho.organization.answer;

import java.util.UUID;
import org.daicho.organization.holding.HoldingKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who holds a post on the day in question. */
public record AnsweringPerson(UUID personId, @Schema(examples = "佐藤 花子") String name, HoldingKind kind) {}
