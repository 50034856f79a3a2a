package org.daicho.contractor.selection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Subject;
import org.daicho.contractor.selection.criterion.Answer;
import org.daicho.contractor.selection.criterion.CriterionView;
import org.daicho.contractor.selection.criterion.NewAnswer;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The answers to the criteria of a selection. They are part of it: its entity tag is theirs. */
@Path("/api/v1/selections/{id}/criteria")
@Within("selection")
@Tag(name = "selections")
@Produces(MediaType.APPLICATION_JSON)
public class CriteriaResource {

    private static final String EXAMPLE =
            """
            {"SE-02": {"status": "MET", "note": "提案書 12ページ", "score": 80},
             "SE-07": {"status": "NOT_APPLICABLE", "reason": "構築を伴わないため"}}""";

    private static final Text UNKNOWN =
            Text.of("選定基準 %s は、要件目録の版 %s にありません。", "There is no selection criterion %s in edition %s.");

    /** Every criterion that applies, in the order of the catalogue; {@code version} is the selection's. */
    @Schema(name = "SelectionCriteria")
    public record Criteria(long version, @Schema(examples = "R8.3") String edition, List<CriterionView> items)
            implements Versioned {}

    private final Selections selections;
    private final Catalogues catalogues;
    private final History history;

    @Inject
    CriteriaResource(Selections selections, Catalogues catalogues, History history) {
        this.selections = selections;
        this.catalogues = catalogues;
        this.history = history;
    }

    @GET
    @PermissionsAllowed("contractor:read")
    @Operation(summary = "この選定に当てはまる基準と回答。The criteria that apply, and the answer to each.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Criteria.class)))
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, criteria(selections.get(id)));
    }

    @PUT
    @Transactional
    @PermissionsAllowed("contractor:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "複数の基準の回答をまとめて記録する。Answer several criteria at once.",
            description = "The body maps codes to answers. Criteria that it does not name keep their answers.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Criteria.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(content = @Content(example = EXAMPLE)) @NotNull @NotEmpty @Size(max = 200) Map<String, @NotNull @Valid NewAnswer> answers) {
        Selection selection = selections.get(id, ifMatch);
        SelectionRule.requireDraft(selection);
        check(selection, answers).orThrow(ProblemKind.INVALID_REQUEST);
        boolean changed = false;
        for (Map.Entry<String, NewAnswer> stated : answers.entrySet()) {
            Answer answer = new Answer(stated.getValue());
            if (!answer.equals(selection.answers.get(stated.getKey()))) {
                selection.answers.put(stated.getKey(), answer);
                changed = true;
            }
        }
        if (changed) {
            selections.record(selection, "criteria-answered");
        }
        return Answers.ok(criteria(selection));
    }

    private Violations check(Selection selection, Map<String, NewAnswer> answers) {
        Edition edition = catalogues.required(selection.edition);
        Violations violations = new Violations();
        answers.forEach((code, answer) -> {
            boolean known = edition.requirement(code)
                    .filter(requirement -> requirement.applicability().subject() == Subject.CONTRACTOR_SELECTION)
                    .isPresent();
            violations.refuseIf(!known, "/" + code, "unknown-criterion", UNKNOWN.with(code, edition.code()));
            answer.check("/" + code, evidence -> history.knows("evidence", evidence), violations);
        });
        return violations;
    }

    private Criteria criteria(Selection selection) {
        List<CriterionView> items = catalogues.required(selection.edition).applicableTo(selection.situation()).stream()
                .map(applicable -> CriterionView.of(
                        applicable,
                        selection.answers.get(applicable.requirement().code())))
                .toList();
        return new Criteria(selection.version, selection.edition, items);
    }
}
