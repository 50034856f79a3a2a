package org.daicho.shared.http.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** One valid value of a schema: its own example, or else the plainest there is. */
final class SampleValues {

    /** Two suffice to show that a patch names only what it changes, and that null removes. */
    private static final int SHOWN_IN_PATCH = 2;

    /** Properties that mean the same in whatever body they are, for views that do not say it again. */
    private static final Map<String, String> ONE_MEANING = Map.of(
            "createdBy", "財務会計システム連携",
            "edition", "R8.3",
            "fileName", "R8委託契約一覧.csv",
            "mediaType", "text/csv",
            "sha256", "2f0b7a5d1c9e4b638a7f6e5d4c3b2a190817263544536271809f8e7d6c5b4a39");

    private final OpenAPI api;

    SampleValues(OpenAPI api) {
        this.api = api;
    }

    /** Null for a text or a map without an example: nothing true can be made up, and what is optional is left out. */
    @Nullable Object of(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            Schema target = Refs.resolve(api, schema);
            return target.getProperties() == null ? of(target) : object(target, Refs.name(schema));
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAllOf() != null) {
            return merged(schema.getAllOf());
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().get(0));
        }
        return schema.getProperties() == null ? plain(schema) : object(schema, "");
    }

    String line(String row) {
        try {
            return new ObjectMapper()
                            .writeValueAsString(of(OASFactory.createSchema().ref(row))) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object plain(Schema schema) {
        if (is(schema, SchemaType.ARRAY)) {
            Object item = of(schema.getItems());
            return item == null ? List.of() : List.of(item);
        }
        if (is(schema, SchemaType.BOOLEAN)) {
            return true;
        }
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null || schema.getMinimum().signum() == 0 ? 1 : schema.getMinimum();
        }
        return is(schema, SchemaType.OBJECT) && schema.getAdditionalPropertiesSchema() == null ? Map.of() : null;
    }

    private Map<String, Object> object(Schema schema, String name) {
        if (name.endsWith("Patch")) {
            return patch(schema, name);
        }
        Map<String, Object> value = new LinkedHashMap<>();
        schema.getProperties().forEach((property, type) -> put(value, property, property(name, property, type)));
        return value;
    }

    private Map<String, Object> patch(Schema schema, String name) {
        Map<String, Object> value = new LinkedHashMap<>();
        String last = null;
        for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
            Object sample = property(name, property.getKey(), property.getValue());
            if (value.size() < SHOWN_IN_PATCH && sample instanceof String) {
                value.put(property.getKey(), sample);
            }
            boolean removable = property.getValue().getType() != null
                    && property.getValue().getType().contains(SchemaType.NULL);
            last = removable ? property.getKey() : last;
        }
        if (last != null) {
            value.put(last, null);
        }
        return value;
    }

    private Map<String, Object> merged(List<Schema> parts) {
        Map<String, Object> value = new LinkedHashMap<>();
        for (Schema part : parts) {
            if (of(part) instanceof Map<?, ?> some) {
                some.forEach((property, sample) -> value.put(String.valueOf(property), sample));
            }
        }
        return value;
    }

    /** A view shows what was written: Contract takes from NewContract the examples that it does not have itself. */
    private @Nullable Object property(String name, String property, Schema type) {
        Schema written = api.getComponents().getSchemas().get("New" + name.replaceFirst("Patch$", ""));
        if (written != null && written.getProperties() != null && !hasExample(type)) {
            Schema same = written.getProperties().get(property);
            if (same != null) {
                return of(same);
            }
        }
        Object sample = of(type);
        return sample == null && is(type, SchemaType.STRING) ? ONE_MEANING.get(property) : sample;
    }

    private static boolean hasExample(Schema type) {
        return type.getExamples() != null && !type.getExamples().isEmpty();
    }

    private static void put(Map<String, Object> value, String property, @Nullable Object sample) {
        if (sample != null) {
            value.put(property, sample);
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
