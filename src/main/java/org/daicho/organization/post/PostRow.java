package org.daicho.organization.post;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post in a list, and what a reader would otherwise have to ask for with more calls.
 *
 * @param unitName as it is now in the register
 * @param holderNames who holds it on the day that the list is about, today unless a filter names one; empty if vacant
 */
@Schema(name = "PostRow")
public record PostRow(
        @JsonUnwrapped PostView post,
        @Schema(examples = "総務課") String unitName,
        @Schema(examples = "[\"佐藤 花子\"]") List<String> holderNames) {}
