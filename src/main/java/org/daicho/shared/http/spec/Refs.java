package org.daicho.shared.http.spec;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** References within the specification. */
final class Refs {

    private Refs() {}

    /**
     * What a reference leads to has said its type already. The scanner says it again beside the reference, where generators of
     * clients doubt which of the two is meant.
     */
    static final class TypedOnce implements OASFilter {

        @Override
        public Schema filterSchema(Schema schema) {
            if (schema.getRef() != null) {
                schema.setType(null);
            }
            return schema;
        }
    }

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
