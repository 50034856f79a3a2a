package org.daicho.shared.http.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page behind the {@code type} of a problem: what it means and what to do, in both languages. */
@Path("/problems/{slug}")
@PermitAll
public class ProblemPages {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="ja">
            <head><meta charset="utf-8"><title>%1$s (%2$d)</title></head>
            <body>
            <h1>%1$s</h1>
            <p>%3$s</p>
            <hr>
            <div lang="en"><h2>%4$s</h2><p>%5$s</p></div>
            <p>HTTP %2$d</p>
            </body>
            </html>
            """;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug) {
        ProblemKind kind = ProblemKind.ofSlug(slug).orElseThrow(() -> ProblemException.notFound("problem", slug));
        return PAGE.formatted(
                kind.title().ja(),
                kind.status(),
                kind.advice().ja(),
                kind.title().en(),
                kind.advice().en());
    }
}
