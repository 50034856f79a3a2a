package org.daicho.shared.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <…>; rel="next"} (RFC 8288) to every page that has a next one. */
class NextLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var uri = request.getUriInfo();
            String parameter = uri.getPath().endsWith("/changes") ? "after" : "cursor";
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam(parameter, page.next())
                    .build()
                    .toString();
            String relative = next.substring(next.indexOf('/', next.indexOf("://") + 3));
            response.getHeaders().putSingle(HttpHeaders.LINK, '<' + relative + ">; rel=\"next\"");
        }
    }
}
