package org.daicho.shared.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers of single resources, each with its strong entity tag. */
public final class Answers {

    private Answers() {}

    /** 200, or 304 when {@code If-None-Match} names this version. */
    public static Response read(Request request, Versioned view) {
        EntityTag tag = tag(view);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null ? unchanged.tag(tag).build() : ok(view);
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
