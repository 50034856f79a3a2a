package org.daicho.organization.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people")
@Within("person")
@Tag(name = "people", description = "職員。The people of the body.")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final String PATH = "/api/v1/people";

    private static final ListOf<Person, PersonView> LIST = ListOf.of(
                    Person.class,
                    "people",
                    PersonView::of,
                    List.of(
                            Column.of("氏名", PersonView::name),
                            Column.of("フリガナ", PersonView::nameKana),
                            Column.of("職員番号", PersonView::staffNumber),
                            Column.contact("メールアドレス", PersonView::email),
                            Column.contact("グループウェアのログイン名", PersonView::groupwareCode),
                            Column.of("備考", PersonView::note)))
            .orderedBy(SortKey.text("name", "nameKey"), person -> person.nameKey)
            .orderedBy(SortKey.instant("updatedAt", "updatedAt"), person -> person.updatedAt)
            .remembering(PersonView.class);

    private static final String CSV =
            """
            氏名,フリガナ,職員番号,メールアドレス,グループウェアのログイン名,備考
            佐藤 花子,サトウ ハナコ,100123,sato@example.lg.jp,sato,
            """;

    private final People people;
    private final PersonRule rule;
    private final Lists lists;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    @Inject
    PeopleResource(People people, PersonRule rule, Lists lists, History history, MergePatch patches, Clock clock) {
        this.people = people;
        this.rule = rule;
        this.lists = lists;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "職員を登録する。Register a person.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response create(@NotNull @Valid NewPerson wanted) {
        PersonView created = people.add(new Person(Ids.next(), rule.require(null, wanted), clock.instant()))
                .view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("organization:read")
    @PageOf(value = PersonView.class, csv = CSV, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "職員の一覧。List people.")
    public Response list(
            @BeanParam @Valid PersonFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return lists.answer(LIST, filter.criteria(), filter.sort, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("organization:read")
    @Operation(summary = "職員を見る。Read a person.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, people.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("organization:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "職員の一部を変更する。Change parts of a person (RFC 7396).")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewPerson.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Person person = people.get(id, ifMatch);
        NewPerson merged = rule.require(id, patches.merge(person.written(), patch, NewPerson.class));
        if (!merged.equals(person.written())) {
            person.write(merged);
            people.record(person, "changed");
        }
        return Answers.ok(person.view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("organization:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "職員の履歴。The person's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, people.subject(), people.get(id).id, page);
    }
}
