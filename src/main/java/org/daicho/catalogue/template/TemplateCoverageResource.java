package org.daicho.catalogue.template;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.daicho.access.gate.OpenToBound;
import org.daicho.catalogue.Catalogues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/contract-templates/{id}/coverage")
@OpenToBound
@Tag(name = "contract-templates")
@Produces(MediaType.APPLICATION_JSON)
public class TemplateCoverageResource {

    private final ContractTemplateDirectory templates;
    private final Catalogues catalogues;

    @Inject
    TemplateCoverageResource(ContractTemplateDirectory templates, Catalogues catalogues) {
        this.templates = templates;
        this.catalogues = catalogues;
    }

    @GET
    @Transactional
    @PermissionsAllowed("catalogue:read")
    @Operation(
            summary = "ひな形が満たす要件と残る要件。Which requirements the template states, and which it leaves open.",
            description =
                    "A kind, confidentiality or first day that is not given spares no requirement that depends on it.")
    public TemplateCoverage read(@PathParam("id") UUID id, @BeanParam @Valid CoverageQuery query) {
        ContractTemplateView template = templates.view(id);
        String edition = query.edition == null ? template.edition() : query.edition;
        return TemplateCoverage.of(
                template, templates.stated(template, edition), catalogues.required(edition), query.situation());
    }
}
