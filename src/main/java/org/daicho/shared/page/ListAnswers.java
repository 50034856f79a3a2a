package org.daicho.shared.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A list in the form that was asked for: a page of JSON, or the whole list as CSV or NDJSON, read page by page and
 * written as it is read, so that its length does not matter.
 */
@Singleton
public class ListAnswers {

    static final MediaType CSV = new MediaType("text", "csv");
    static final MediaType NDJSON = new MediaType("application", "x-ndjson");

    private final ObjectMapper json;

    @Inject
    ListAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @param pages reads one page, in a transaction of its own */
    public <T> Response answer(
            HttpHeaders headers,
            PageRequest request,
            String fileName,
            List<Column<T>> columns,
            Function<PageRequest, Page<T>> pages) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isWildcardType() || accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (accepted.isCompatible(NDJSON)) {
                return ndjson(pages, request);
            }
        }
        return Response.ok(pages.apply(request), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private <T> Response ndjson(Function<PageRequest, Page<T>> pages, PageRequest request) {
        StreamingOutput body = out -> each(pages, request, row -> {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
        });
        return Response.ok(body, NDJSON).build();
    }

    private interface RowWriter<T> {
        void write(T row) throws IOException;
    }

    private static <T> void each(Function<PageRequest, Page<T>> pages, PageRequest request, RowWriter<T> writer)
            throws IOException {
        String cursor = request.cursor;
        do {
            Page<T> page = pages.apply(PageRequest.of(PageRequest.MAX_LIMIT, cursor));
            for (T row : page.items()) {
                writer.write(row);
            }
            cursor = page.next();
        } while (cursor != null);
    }
}
