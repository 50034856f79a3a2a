package org.daicho.compliance.gap;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daicho.access.gate.OpenToBound;
import org.daicho.access.gate.Within;
import org.daicho.compliance.rule.Severity;
import org.daicho.compliance.rulebook.GapRules;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/gaps")
@Within("gap")
@Tag(name = "gaps", description = "不備：方針が求めるのに無いもの。Gaps: what the policy demands and is not there.")
@Produces(MediaType.APPLICATION_JSON)
public class GapsResource {

    /** @param total of all rules */
    @Schema(name = "GapCounts")
    public record GapCounts(long total, List<Gaps.RuleCount> items) {}

    /** One kind of gap, in words. */
    @Schema(name = "GapRule")
    public record Rule(
            @Schema(examples = "CONTRACT_CLAUSE_MISSING") String code,
            @Schema(examples = "contract") String anchor,
            Severity severity,
            Text title,
            Text basis,
            Text remedy) {}

    /** Every kind of gap, in the order in which they are looked for. */
    @Schema(name = "GapRules")
    public record Rules(List<Rule> items) {}

    private final Gaps gaps;

    @Inject
    GapsResource(Gaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @PageOf(value = GapView.class, csv = GapColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "不備の一覧。List gaps.")
    public Response list(
            @BeanParam @Valid GapFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return gaps.answer(filter, page, headers);
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("compliance:read")
    @Operation(summary = "不備の件数を規則ごとに数える。Count gaps by rule.")
    public GapCounts counts(@BeanParam @Valid GapFilter filter) {
        List<Gaps.RuleCount> items = gaps.counts(filter);
        return new GapCounts(items.stream().mapToLong(Gaps.RuleCount::gaps).sum(), items);
    }

    @GET
    @Path("rules")
    @OpenToBound
    @PermissionsAllowed("compliance:read")
    @Operation(summary = "不備の規則。The rules.")
    public Rules rules() {
        return new Rules(GapRules.all().stream()
                .map(rule -> new Rule(
                        rule.code(),
                        rule.anchor().subject(),
                        rule.severity(),
                        rule.title(),
                        rule.basis(),
                        rule.remedy()))
                .toList());
    }
}
