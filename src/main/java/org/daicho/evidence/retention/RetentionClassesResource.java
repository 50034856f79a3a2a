package org.daicho.evidence.retention;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daicho.access.gate.OpenToBound;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads the classes by which evidence is kept. */
@Path("/api/v1/retention-classes")
@OpenToBound
@Tag(name = "evidence")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionClassesResource {

    private final RetentionClasses classes;

    @Inject
    RetentionClassesResource(RetentionClasses classes) {
        this.classes = classes;
    }

    @GET
    @PermissionsAllowed("evidence:read")
    @Operation(summary = "保存期間の区分の一覧。List the classes of retention.")
    public Page<RetentionClass> list() {
        return new Page<>(classes.all(), null, null);
    }
}
