package org.daicho.shared.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers of single resources, each with its strong entity tag. */
public final class Answers {

    private Answers() {}

    /**
     * 200, or 304 when {@code If-None-Match} names this version; throws 412 when {@code If-Match} names another. Where a
     * moment gone by is asked for, it is that version which is answered: to whoever may see the present one, and only then.
     */
    public static Response read(Request request, Versioned present) {
        Versioned view = Memory.ask(present);
        EntityTag tag = tag(view);
        Response.ResponseBuilder unmet = request.evaluatePreconditions(tag);
        if (unmet == null) {
            return isKnownWeakly(request, tag) ? Response.notModified(tag).build() : ok(view);
        }
        Response answer = unmet.tag(tag).build();
        if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw IfMatch.stale(view.version());
        }
        return answer;
    }

    /** {@code If-None-Match} compares weakly (RFC 9110, section 13.1.2); proxies that compress make our tags weak. */
    private static boolean isKnownWeakly(Request request, EntityTag tag) {
        Response.ResponseBuilder known = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
        return known != null && known.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    }

    public static Response ok(Versioned view) {
        return Response.ok(view).tag(tag(view)).build();
    }

    /** 201 with the place of the new resource. */
    public static Response created(String path, Versioned view) {
        return Response.created(URI.create(path)).entity(view).tag(tag(view)).build();
    }

    private static EntityTag tag(Versioned view) {
        return new EntityTag(Long.toString(view.version()));
    }
}
