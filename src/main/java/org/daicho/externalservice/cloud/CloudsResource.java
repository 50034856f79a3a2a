package org.daicho.externalservice.cloud;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.access.reach.Reach;
import org.daicho.externalservice.cloud.terms.CloudKey;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cloud-services")
@Within("cloud-service")
@Tag(name = "cloud-services", description = "クラウドサービス。Cloud services.")
@Produces(MediaType.APPLICATION_JSON)
public class CloudsResource {

    private static final String PATH = "/api/v1/cloud-services";
    private static final Text NAMES_DIFFER =
            Text.of("URL の名称と本文の名称が違います。", "The names in the URL and in the body differ.");

    private final Clouds clouds;
    private final CloudRegistrar registrar;
    private final CloudList list;
    private final History history;
    private final MergePatch patches;
    private final Reach reach;

    @Inject
    CloudsResource(
            Clouds clouds, CloudRegistrar registrar, CloudList list, History history, MergePatch patches, Reach reach) {
        this.clouds = clouds;
        this.registrar = registrar;
        this.list = list;
        this.history = history;
        this.patches = patches;
        this.reach = reach;
    }

    @POST
    @Idempotent
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "クラウドサービスの利用を申請する、又は利用中のものを登録する。Apply for a cloud service, or register one that is in use.",
            description =
                    "With an application it begins as APPLIED; without one it is in use unasked, and begins as FOUND.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response create(@NotNull @Valid NewCloud wanted) {
        CloudView created = registrar.create(wanted).view();
        return Answers.created(PATH + '/' + created.id(), created);
    }

    @GET
    @PermissionsAllowed("service:read")
    @PageOf(value = CloudRow.class, csv = CloudColumns.EXAMPLE, past = true)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "クラウドサービスの一覧と検索。List and search cloud services.")
    public Response list(
            @BeanParam @Valid CloudFilter filter, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return list.answer(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("service:read")
    @Operation(summary = "クラウドサービスを見る。Read a cloud service.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.read(request, clouds.get(id).view());
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "クラウドサービスの一部を変更する。Change parts of a cloud service (RFC 7396).",
            description = "What was approved or is in use cannot lose what that took.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewCloud.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, JsonNode patch) {
        Cloud cloud = clouds.get(id, ifMatch);
        NewCloud merged = patches.merge(cloud.written(), patch, NewCloud.class);
        return Answers.ok(registrar.replace(cloud, merged).view());
    }

    @GET
    @Path("by-name/{name}")
    @PermissionsAllowed("service:read")
    @Operation(summary = "名称と所管課でクラウドサービスを見る。Read a cloud service by its name and unit.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response readByName(
            @PathParam("name") String name,
            @QueryParam("responsibleUnit")
                    @Parameter(description = "所管課。The unit as written.", example = "施設課")
                    @Nullable String responsibleUnit,
            @Context Request request) {
        Cloud found = clouds.open(CloudKey.of(name, responsibleUnit))
                .filter(cloud -> reach.holds(clouds.subject(), cloud.id))
                .orElseThrow(() -> ProblemException.notFound(clouds.subject(), name));
        return Answers.read(request, found.view());
    }

    @PUT
    @Path("by-name/{name}")
    @Transactional
    @PermissionsAllowed("service:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "名称でクラウドサービスを登録または置き換える。Create or replace by name.",
            description =
                    "The key is the name within the responsible unit as written. If-Match is honoured but not demanded:"
                            + " pushing the same service twice changes nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CloudView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CloudView.class)))
    public Response put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid NewCloud wanted) {
        if (!SearchText.fold(name).equals(SearchText.fold(wanted.name()))) {
            throw ProblemException.invalid("/name", "name-differs", NAMES_DIFFER, wanted.name());
        }
        Cloud present = clouds.open(wanted.key()).orElse(null);
        if (present == null) {
            IfMatch.refuseIfSent(ifMatch);
            CloudView created = registrar.create(wanted).view();
            return Answers.created(PATH + '/' + created.id(), created);
        }
        reach.require(clouds.subject(), present.id);
        IfMatch.checkIfSent(ifMatch, present.version);
        return Answers.ok(registrar.replace(present, wanted).view());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("service:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "クラウドサービスの履歴。The cloud service's history.")
    public Response history(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        return history.answer(headers, clouds.subject(), clouds.get(id).id, page);
    }
}
