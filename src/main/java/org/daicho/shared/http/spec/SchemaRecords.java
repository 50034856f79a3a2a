package org.daicho.shared.http.spec;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** The records behind the schemas: what may be null in Java may be absent in JSON, and nothing else may. */
final class SchemaRecords {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final DotName REMEMBERED = DotName.createSimple(Remembered.class);
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;
    private final Map<String, List<ClassInfo>> byName = new LinkedHashMap<>();

    SchemaRecords(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.daicho."))
                .forEach(type -> byName.computeIfAbsent(nameOf(type), name -> new ArrayList<>())
                        .add(type));
    }

    static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(NAMED);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    void complete(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            unwrapped(name).ifPresent(record -> compose(schema, record));
            record(name, schema).ifPresent(record -> require(schema, record));
        });
    }

    /** Whether answers of this schema carry an entity tag. */
    boolean isVersioned(@Nullable Schema schema) {
        return schema != null
                && schema.getRef() != null
                && byName.getOrDefault(Refs.name(schema), List.of()).stream()
                        .anyMatch(record -> record.interfaceNames().contains(VERSIONED));
    }

    /** Whether the ledger keeps every version of what has this schema. */
    boolean isRemembered(Schema schema) {
        return schema.getRef() != null
                && byName.getOrDefault(Refs.name(schema), List.of()).stream()
                        .anyMatch(record -> record.declaredAnnotation(REMEMBERED) != null);
    }

    /** Records of two rooms may share a name; the one with the schema's properties is meant. */
    private Optional<ClassInfo> record(String name, Schema schema) {
        Set<String> properties = schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
        return byName.getOrDefault(name, List.of()).stream()
                .filter(record -> properties.stream()
                        .allMatch(property -> record.recordComponent(property) != null
                                || record.method(property) != null
                                || record.method("is" + capital(property)) != null))
                .findFirst();
    }

    private static void require(Schema schema, ClassInfo record) {
        Set<String> required = new LinkedHashSet<>();
        for (RecordComponentInfo component : record.recordComponentsInDeclarationOrder()) {
            if (schema.getProperties() != null
                    && schema.getProperties().containsKey(component.name())
                    && !component.type().hasAnnotation(NULLABLE)) {
                required.add(component.name());
            }
        }
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private Optional<ClassInfo> unwrapped(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(record -> record.recordComponents().stream().anyMatch(SchemaRecords::isUnwrapped))
                .findFirst();
    }

    /** Instead of one flat list of properties: clients then know that a row is the whole thing and a little more. */
    private void compose(Schema schema, ClassInfo record) {
        Schema own = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        List<Schema> parts = new ArrayList<>();
        for (RecordComponentInfo component : record.recordComponentsInDeclarationOrder()) {
            if (isUnwrapped(component)) {
                parts.add(OASFactory.createSchema()
                        .ref(nameOf(index.getClassByName(component.type().name()))));
            } else if (schema.getProperties().containsKey(component.name())) {
                // what JSON leaves out has no property here either
                own.addProperty(component.name(), schema.getProperties().get(component.name()));
            }
        }
        require(own, record);
        parts.add(own);
        schema.setProperties(null);
        schema.setRequired(null);
        schema.setType(null);
        schema.setAllOf(parts);
    }

    private static boolean isUnwrapped(RecordComponentInfo component) {
        return component.hasAnnotation(UNWRAPPED)
                || (component.field() != null && component.field().hasAnnotation(UNWRAPPED));
    }

    private static String capital(String property) {
        return Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }
}
