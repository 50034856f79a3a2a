package org.daicho.intake.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.daicho.ledger.Change;
import org.daicho.ledger.ChangeColumns;
import org.daicho.ledger.ChangeView;
import org.daicho.ledger.History;
import org.daicho.ledger.Ledger;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.id.Ids;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mapping profiles: the delivered ones to look at, a body's own to write. A handful, so their list is one page. */
@Path("/api/v1/import-profiles")
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {

    private static final String SUBJECT = "import-profile";
    private static final Text DELIVERED = Text.of(
            "製品に付属するプロファイルは変更できません。別の名前で登録してください。",
            "A delivered profile cannot be changed; register your own under another name.");
    private static final Text NAMES_DIFFER =
            Text.of("URL の名前と本文の名前が違います。", "The names in the URL and in the body differ.");

    /** @param version 0 for a profile that is delivered with the service */
    @Schema(name = "ImportProfileView")
    public record ProfileView(long version, boolean delivered, Profile profile) implements Versioned {}

    private final Profiles profiles;
    private final EntityManager entityManager;
    private final Ledger ledger;
    private final History history;
    private final ObjectMapper json;

    @Inject
    ProfilesResource(
            Profiles profiles, EntityManager entityManager, Ledger ledger, History history, ObjectMapper json) {
        this.profiles = profiles;
        this.entityManager = entityManager;
        this.ledger = ledger;
        this.history = history;
        this.json = json;
    }

    @GET
    @PermissionsAllowed("intake:read")
    @Operation(summary = "取込プロファイルの一覧。List the mapping profiles.")
    public Page<Profile> list() {
        return Page.of(profiles.all(), null);
    }

    @GET
    @Path("{name}")
    @PermissionsAllowed("intake:read")
    @Operation(summary = "取込プロファイルを見る。Read a mapping profile.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response read(@PathParam("name") String name, @Context Request request) {
        Profile found = profiles.find(name).orElseThrow(() -> ProblemException.notFound(SUBJECT, name));
        long version = own(name).map(own -> own.version).orElse(0L);
        return Answers.read(request, new ProfileView(version, Profiles.isDelivered(name), found));
    }

    @PUT
    @Path("{name}")
    @Transactional
    @PermissionsAllowed("intake:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "独自の取込プロファイルを登録または置き換える。Create or replace a profile of your own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProfileView.class)))
    public Response put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid Profile wanted)
            throws JsonProcessingException {
        require(!Profiles.isDelivered(name), ProblemKind.CONFLICT, "delivered-profile", DELIVERED);
        require(name.equals(wanted.name()), ProblemKind.INVALID_REQUEST, "name-differs", NAMES_DIFFER);
        ProfileRule.require(wanted);
        String content = json.writeValueAsString(wanted);
        Optional<OwnProfile> present = own(name);
        if (present.isEmpty()) {
            OwnProfile created = new OwnProfile(Ids.next(), name, content);
            entityManager.persist(created);
            return Answers.created("/api/v1/import-profiles/" + name, recorded(created, "created"));
        }
        IfMatch.require(ifMatch, present.get().version);
        present.get().content = content;
        return Answers.ok(recorded(present.get(), "changed"));
    }

    @GET
    @Path("{name}/history")
    @PermissionsAllowed("intake:read")
    @PageOf(value = ChangeView.class, csv = ChangeColumns.EXAMPLE)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(summary = "独自の取込プロファイルの履歴。The history of a profile of your own.")
    public Response history(
            @PathParam("name") String name, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        OwnProfile profile = own(name).orElseThrow(() -> ProblemException.notFound(SUBJECT, name));
        return history.answer(headers, SUBJECT, profile.id, page);
    }

    private ProfileView recorded(OwnProfile profile, String verb) {
        long before = profile.version;
        entityManager.flush();
        ProfileView view = new ProfileView(profile.version, false, profiles.read(profile.content));
        if (verb.equals("created") || profile.version != before) {
            ledger.append(new Change(SUBJECT, profile.id, profile.version, verb, view));
        }
        return view;
    }

    private Optional<OwnProfile> own(String name) {
        return entityManager
                .createQuery("from OwnProfile p where p.name = :name", OwnProfile.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private static void require(boolean met, ProblemKind kind, String code, Text message) {
        if (!met) {
            throw ProblemException.of(kind, List.of(Violation.at("/name", code, message)));
        }
    }
}
