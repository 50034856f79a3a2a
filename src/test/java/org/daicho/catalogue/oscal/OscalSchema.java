package org.daicho.catalogue.oscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** NIST's JSON schemas of OSCAL 1.1.2. */
public enum OscalSchema {
    CATALOG("catalog"),
    ASSESSMENT_RESULTS("ar");

    private final JsonSchema schema;

    OscalSchema(String model) {
        String path = "/schema/json/oscal-%s_schema.json".formatted(model);
        try (InputStream in = Objects.requireNonNull(OscalSchema.class.getResourceAsStream(path), path)) {
            JsonNode definition = new ObjectMapper().readTree(in);
            if (!definition.path("$id").asText().contains("-1.1.2-")) {
                throw new IllegalStateException("not the schema of 1.1.2: " + path);
            }
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(
                            definition,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is wrong with it; empty for a valid document. */
    public List<String> faults(JsonNode document) {
        return schema.validate(document).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
