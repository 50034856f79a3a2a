package org.daicho.shared.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list understands. */
public class PageRequest {

    public static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(MAX_LIMIT) @Parameter(description = "1ページの件数。Items in one page.")
    public int limit = 50;

    @QueryParam("cursor")
    @Parameter(description = "前のページの next にある続きの位置。Where to go on, from the next of the page before.")
    public @Nullable String cursor;

    @QueryParam("count")
    @Parameter(description = "全件数も返す。Also tell how many there are in all.")
    public @Nullable CountMode count;

    /** How carefully to count: {@code estimate} stops at ten thousand. */
    public enum CountMode {
        exact,
        estimate
    }

    public static PageRequest of(int limit, @Nullable String cursor) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }
}
