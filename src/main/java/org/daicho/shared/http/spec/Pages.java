package org.daicho.shared.http.spec;

import io.smallrye.openapi.api.util.FilterUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.shared.page.PageOf;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Gives every list a page type of its own: {@code ContractRowPage} with items, next and count. */
final class Pages {

    private static final String CURSOR = "WyJjb250cmFjdHMiLCLmu53pm6vnkrDlpZHnrKzvvJLlj7ciXQ.q1Z9c3Vw";

    private final OpenAPI api;
    private final IndexView index;

    Pages(OpenAPI api, IndexView index) {
        this.api = api;
        this.index = index;
    }

    void apply(List<Endpoint> endpoints) {
        renameAfterItems();
        endpoints.forEach(endpoint -> endpoint.annotation(PageOf.class).ifPresent(list -> type(endpoint, list)));
        api.getComponents().getSchemas().values().stream().filter(Pages::isPage).forEach(page -> {
            page.setRequired(List.of("items"));
            page.getProperties().get("next").setExamples(List.of(CURSOR));
        });
    }

    static boolean isPage(Schema schema) {
        return schema.getProperties() != null
                && schema.getProperties().keySet().containsAll(List.of("items", "next", "count"));
    }

    /** {@code Page<AccessTokenView>} arrives as PageAccessTokenView, although its items are called AccessToken. */
    private void renameAfterItems() {
        Map<String, String> names = new LinkedHashMap<>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (isPage(schema)) {
                names.put(name, Refs.name(schema.getProperties().get("items").getItems()) + "Page");
            }
        });
        names.forEach((old, name) -> {
            Schema page = api.getComponents().getSchemas().get(old);
            api.getComponents().removeSchema(old);
            api.getComponents().addSchema(name, page);
        });
        FilterUtil.applyFilter(
                new OASFilter() {
                    @Override
                    public Schema filterSchema(Schema schema) {
                        if (schema.getRef() != null && names.containsKey(Refs.name(schema))) {
                            schema.setRef(names.get(Refs.name(schema)));
                        }
                        return schema;
                    }
                },
                api);
    }

    private void type(Endpoint endpoint, AnnotationInstance list) {
        ClassInfo row = index.getClassByName(list.value().asClass().name());
        String name = SchemaRecords.nameOf(row);
        if (!api.getComponents().getSchemas().containsKey(name)) {
            throw new IllegalStateException(
                    row + " is a row of " + endpoint.path() + " but no schema: annotate it with @Schema(name = …)");
        }
        api.getComponents().addSchema(name + "Page", page(name));
        Map<String, MediaType> formats = endpoint.operation()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes();
        String csv = list.value("csv") == null ? "" : list.value("csv").asString();
        formats.forEach((format, body) -> {
            switch (format) {
                case "application/json" -> body.setSchema(
                        OASFactory.createSchema().ref(name + "Page"));
                case "text/csv" -> body.schema(text("一行が一件の CSV。One row each, as CSV."))
                        .setExample(csv.isEmpty() ? null : csv);
                default -> body.setSchema(
                        text("一行が一件の JSON（" + name + "）。One JSON object of type " + name + " on each line.")
                                .extensions(Map.of(Examples.LINES_OF, name)));
            }
        });
    }

    private Schema page(String row) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(row)))
                .addProperty("next", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .addProperty("count", OASFactory.createSchema().ref("Count"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
