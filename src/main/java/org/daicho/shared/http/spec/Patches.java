package org.daicho.shared.http.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daicho.shared.http.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The bodies of JSON Merge Patch (RFC 7396), made from what a full write takes: nothing is required, and what may be
 * absent may be {@code null}, which removes it. {@code NewContract} becomes {@code ContractPatch}.
 */
final class Patches {

    private final OpenAPI api;

    Patches(OpenAPI api) {
        this.api = api;
    }

    void apply(List<Endpoint> endpoints) {
        endpoints.stream()
                .filter(Endpoint::takesBody)
                .map(endpoint -> endpoint.operation().getRequestBody().getContent())
                .map(content -> content.getMediaType(MergePatch.MEDIA_TYPE))
                .filter(body -> body != null && body.getSchema() != null)
                .forEach(this::patch);
    }

    private void patch(MediaType body) {
        body.setSchema(OASFactory.createSchema().ref(patchOf(Refs.name(body.getSchema()))));
    }

    private String patchOf(String written) {
        String name = written.replaceFirst("^New", "") + "Patch";
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (!schemas.containsKey(name)) {
            Schema full = schemas.get(written);
            Schema patch = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
            full.getProperties()
                    .forEach((property, type) ->
                            patch.addProperty(property, isRequired(full, property) ? part(type) : orNull(part(type))));
            api.getComponents().addSchema(name, patch);
        }
        return name;
    }

    private static boolean isRequired(Schema full, String property) {
        return full.getRequired() != null && full.getRequired().contains(property);
    }

    /** An object within is merged too, not replaced. */
    private Schema part(Schema type) {
        boolean merged = type.getRef() != null && Refs.resolve(api, type).getProperties() != null;
        return merged ? OASFactory.createSchema().ref(patchOf(Refs.name(type))) : type;
    }

    private static Schema orNull(Schema type) {
        Schema nullable = OASFactory.createSchema();
        if (type.getRef() != null) {
            Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            return nullable.anyOf(List.of(type, nothing));
        }
        nullable.setAll(type.getAll());
        List<Schema.SchemaType> types = new ArrayList<>(type.getType());
        types.add(Schema.SchemaType.NULL);
        nullable.setType(types);
        return nullable;
    }
}
