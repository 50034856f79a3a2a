package org.daicho.page.handin;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.access.session.BrowserSessions;
import org.daicho.evidence.EvidenceContentResource;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceSubject;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.place.Places;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes in what the form of evidence sends, and goes back to the thing that it is evidence of. */
@Path("/portal/evidence")
@Within("evidence")
public class EvidencePage {

    private final BrowserSessions sessions;
    private final EvidenceContentResource evidence;

    @Inject
    EvidencePage(BrowserSessions sessions, EvidenceContentResource evidence) {
        this.sessions = sessions;
        this.evidence = evidence;
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed("evidence:write")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response handIn(
            @RestForm("formToken") @Nullable @Size(max = 100) String formToken,
            @RestForm("subjectType") @NotNull SubjectType subjectType,
            @RestForm("subjectId") @NotNull UUID subjectId,
            @RestForm("kind") @NotNull EvidenceKind kind,
            @RestForm("title") @NotBlank @Size(max = 200) String title,
            @RestForm("file") @NotNull FileUpload file,
            RoutingContext routing)
            throws IOException {
        sessions.requireForm(routing, formToken);
        List<EvidenceSubject> subjects = List.of(new EvidenceSubject(subjectType, subjectId, null));
        NewEvidence metadata = new NewEvidence(
                kind, title, file.fileName(), subjects, null, null, null, null, null, null, null, null, null, null);
        evidence.create(metadata, file, null);
        String place = Places.of(subjectType.subject(), subjectId);
        return Response.seeOther(URI.create(place == null ? "/portal" : place + "#evidence"))
                .build();
    }
}
