package org.daicho.bundle.signing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.GeneralSecurityException;
import org.daicho.access.gate.OpenToBound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bundle-certificate")
@OpenToBound
@Tag(name = "bundles")
public class BundleCertificateResource {

    /** RFC 8555 section 9.1. */
    static final String PEM = "application/pem-certificate-chain";

    private final SigningKeys keys;

    @Inject
    BundleCertificateResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces(PEM)
    @PermissionsAllowed("bundle:read")
    @Operation(
            summary = "証拠一式の署名を確かめる証明書（PEM）。The certificate that bundles are signed under.",
            description =
                    "Fetch it once over a way you trust and keep it: a bundle also carries it, but vouches for itself.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PEM,
                            schema = @Schema(implementation = String.class),
                            example = "-----BEGIN CERTIFICATE-----\nMIIB...\n-----END CERTIFICATE-----\n"))
    public String read() throws GeneralSecurityException {
        return keys.present().pem();
    }
}
