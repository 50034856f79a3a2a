package org.daicho.shared.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <…>; rel="next"} (RFC 8288) to every page that has a next one. */
public class NextLinks {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var uri = request.getUriInfo();
            String parameter = uri.getPath().endsWith("/changes") ? "after" : "cursor";
            response.getHeaders().putSingle(HttpHeaders.LINK, to(uri, parameter, page.next()));
        }
    }

    /** The header's value, for a page that is answered in a form of its own. */
    public static String to(UriInfo uri, String parameter, String position) {
        String next = uri.getRequestUriBuilder()
                .replaceQueryParam(parameter, position)
                .build()
                .toString();
        return '<' + next.substring(next.indexOf('/', next.indexOf("://") + 3)) + ">; rel=\"next\"";
    }
}
