package org.daicho.shared.http.spec;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** References within the specification. */
final class Refs {

    private Refs() {}

    /** The last segment of the reference. */
    static String name(Schema schema) {
        return schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    /** The schema itself, or the one that it refers to. */
    static Schema resolve(OpenAPI api, Schema schema) {
        if (schema.getRef() == null) {
            return schema;
        }
        Schema target = api.getComponents().getSchemas().get(name(schema));
        if (target == null) {
            throw new IllegalStateException("There is no schema " + schema.getRef());
        }
        return target;
    }
}
