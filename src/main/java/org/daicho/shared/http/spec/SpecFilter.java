package org.daicho.shared.http.spec;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the specification that is read from the resources: they state what is their own, and this adds what is true
 * of all of them, so that neither can be forgotten. It runs when the service is built, with the index of its classes; at
 * run time there is nothing left to do.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SpecFilter implements OASFilter {

    private final IndexView index;

    public SpecFilter(IndexView index) {
        this.index = index;
    }

    /** Ordered: pages and patches make new schemas from complete ones, and examples are made from everything. */
    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<Endpoint> endpoints = Endpoint.all(api, index);
        if (endpoints.isEmpty()) {
            // the package for production, which serves the committed file instead
            return;
        }
        endpoints.forEach(new JsonAnswers(index)::apply);
        SchemaRecords records = new SchemaRecords(index);
        records.complete(api);
        new Pages(api, index).apply(endpoints);
        new Patches(api).apply(endpoints);
        CommonHeaders.addTo(api);
        endpoints.stream().filter(Endpoint::answersRanges).findAny().ifPresent(any -> CommonHeaders.addRangesTo(api));
        endpoints.forEach(endpoint -> CommonHeaders.apply(endpoint, records));
        endpoints.forEach(endpoint -> CommonProblems.apply(endpoint, api));
        Permissions.addTo(api);
        endpoints.forEach(Permissions::apply);
        FilterUtil.applyFilter(new UnusedSchemaFilter(), api);
        new Examples(api).apply(endpoints);
        FilterUtil.applyFilter(new Refs.TypedOnce(), api);
        Preface.write(api);
        endpoints.forEach(Endpoint::name);
    }
}
