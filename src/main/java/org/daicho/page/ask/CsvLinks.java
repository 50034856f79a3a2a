package org.daicho.page.ask;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A link cannot say what it accepts; one of ours that ends in .csv means CSV. */
class CsvLinks {

    @ServerRequestFilter(preMatching = true)
    public void read(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith("/portal/") && path.endsWith(".csv")) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, "text/csv");
        }
    }
}
