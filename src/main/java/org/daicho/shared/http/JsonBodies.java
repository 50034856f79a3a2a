package org.daicho.shared.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Guards every operation that takes JSON or the fields of a form: the body must say what it is, and must not be larger than a
 * record can be. The server's own limit cannot do this, because it has to let files through.
 */
class JsonBodies {

    private final HttpConfig config;

    @Inject
    JsonBodies(HttpConfig config) {
        this.config = config;
    }

    @ServerRequestFilter
    public void guard(ContainerRequestContext request, ResourceInfo resource) {
        if (!takesRecord(resource)) {
            return;
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = length == null && request.getHeaderString("Transfer-Encoding") != null;
        long announced = length == null ? 0 : Long.parseLong(length);
        if ((chunked || announced > 0) && request.getMediaType() == null) {
            throw ProblemException.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    Text.of("本文の形式を Content-Type で示してください。", "State the body's format as Content-Type."));
        }
        long most = config.maxJsonSize().asLongValue();
        if (announced > most) {
            throw BoundedBody.tooLarge(most);
        }
        if (chunked) {
            request.setEntityStream(new BoundedBody(request.getEntityStream(), most));
        }
    }

    private static boolean takesRecord(ResourceInfo resource) {
        Consumes consumes = consumes(resource);
        return consumes != null
                && Arrays.stream(consumes.value())
                        .anyMatch(type -> type.endsWith("/json")
                                || type.endsWith("+json")
                                || type.equals(MediaType.APPLICATION_FORM_URLENCODED));
    }

    private static @Nullable Consumes consumes(ResourceInfo resource) {
        Consumes onMethod = resource.getResourceMethod().getAnnotation(Consumes.class);
        return onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(Consumes.class);
    }
}
