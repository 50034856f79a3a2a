package org.daicho.shared.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.daicho.shared.page.csv.CsvWriter;
import org.daicho.shared.page.csv.UnencodableCharacterException;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;

/**
 * A list in the form that was asked for: a page of JSON, or the whole list as CSV or NDJSON, read page by page and
 * written as it is read, so that its length does not matter.
 */
@Singleton
public class ListAnswers {

    static final MediaType CSV = new MediaType("text", "csv");
    static final MediaType NDJSON = new MediaType("application", "x-ndjson");

    private static final Set<String> WINDOWS_31J_NAMES =
            Set.of("windows-31j", "cp932", "ms932", "shift_jis", "sjis", "x-sjis");

    private final ObjectMapper json;
    private final Instance<ListLimit> limits;

    @Inject
    ListAnswers(ObjectMapper json, Instance<ListLimit> limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Writes a whole list in a form of its own. */
    @FunctionalInterface
    public interface Form<T> {

        /** @param columns emptied of what the caller may not see */
        void write(OutputStream out, List<Column<T>> columns, Rows<T> rows) throws IOException;
    }

    /** All rows of a list, one page of them in memory. */
    @FunctionalInterface
    public interface Rows<T> {

        void each(RowWriter<T> writer) throws IOException;
    }

    /** Writes one row of a list. */
    @FunctionalInterface
    public interface RowWriter<T> {

        void write(T row) throws IOException;
    }

    /** @param pages reads one page, in a transaction of its own */
    public <T> Response answer(
            HttpHeaders headers,
            PageRequest request,
            String fileName,
            List<Column<T>> wanted,
            Function<PageRequest, Page<T>> pages) {
        List<Column<T>> columns = shown(wanted);
        for (MediaType accepted : AcceptedTypes.of(headers)) {
            if (accepted.isWildcardType() || accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (accepted.isCompatible(CSV)) {
                return csv(isWindows31j(accepted), fileName, columns, pages, request);
            }
            if (accepted.isCompatible(NDJSON)) {
                return ndjson(pages, request);
            }
        }
        return Response.ok(pages.apply(request), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private <T> Response csv(
            boolean windows31j,
            String fileName,
            List<Column<T>> columns,
            Function<PageRequest, Page<T>> pages,
            PageRequest request) {
        Page<T> first = first(pages, request);
        if (windows31j) {
            // The first pass only looks whether every character can be written, and names the one that cannot by row
            // and
            // column.
            refuseUnencodable(columns, pages, first);
        }
        StreamingOutput body = out -> write(out, windows31j, columns, pages, first);
        String charset = windows31j ? "windows-31j" : "utf-8";
        return Response.ok(held(body), "text/csv;charset=" + charset)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + ".csv\"")
                .build();
    }

    /** Once begun, an answer can no longer be refused: so what cannot be listed shall show before. */
    private static <T> Page<T> first(Function<PageRequest, Page<T>> pages, PageRequest request) {
        return pages.apply(PageRequest.of(PageRequest.MAX_LIMIT, request.cursor));
    }

    private static <T> void refuseUnencodable(
            List<Column<T>> columns, Function<PageRequest, Page<T>> pages, Page<T> first) {
        try {
            write(OutputStream.nullOutputStream(), true, columns, pages, first);
        } catch (UnencodableCharacterException character) {
            throw ProblemException.of(
                    ProblemKind.UNPROCESSABLE,
                    List.of(Violation.at(
                            "/rows/%d/%d".formatted(character.row(), character.column()),
                            "unencodable-character",
                            character.reason())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Does not close the stream when it fails: an answer that breaks off must not look like one that ended. */
    private static <T> void write(
            OutputStream out,
            boolean windows31j,
            List<Column<T>> columns,
            Function<PageRequest, Page<T>> pages,
            Page<T> first)
            throws IOException {
        CsvWriter csv = windows31j ? CsvWriter.windows31j(out) : CsvWriter.utf8(out);
        csv.row(columns.stream().map(Column::heading).toList());
        each(
                pages,
                first,
                row -> csv.row(columns.stream().map(column -> column.cell(row)).toList()));
        csv.flush();
    }

    private <T> Response ndjson(Function<PageRequest, Page<T>> pages, PageRequest request) {
        Page<T> first = first(pages, request);
        StreamingOutput body = out -> each(pages, first, row -> {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
        });
        return Response.ok(held(body), NDJSON).build();
    }

    /**
     * The whole list in a form of its own, read and narrowed as the others are. What cannot be listed is refused here and not
     * when half of it is written.
     *
     * @param pages reads one page, in a transaction of its own
     */
    public <T> StreamingOutput whole(List<Column<T>> wanted, Function<PageRequest, Page<T>> pages, Form<T> form) {
        Page<T> first = first(pages, new PageRequest());
        List<Column<T>> columns = shown(wanted);
        return held(out -> form.write(out, columns, writer -> each(pages, first, writer)));
    }

    private <T> List<Column<T>> shown(List<Column<T>> columns) {
        boolean contacts = limits.stream().noneMatch(ListLimit::hidesContacts);
        return columns.stream()
                .map(column -> contacts || !column.contact() ? column : Column.<T>of(column.heading(), row -> null))
                .toList();
    }

    private StreamingOutput held(StreamingOutput body) {
        StreamingOutput held = body;
        for (ListLimit limit : limits) {
            held = limit.held(held);
        }
        return held;
    }

    /** Whoever asks for Shift_JIS means what Windows calls so; the standard of that name has neither ㈱ nor 髙. */
    private static boolean isWindows31j(MediaType accepted) {
        String charset = accepted.getParameters().getOrDefault("charset", "utf-8");
        return WINDOWS_31J_NAMES.contains(charset.toLowerCase(Locale.ROOT));
    }

    private static <T> void each(Function<PageRequest, Page<T>> pages, Page<T> first, RowWriter<T> writer)
            throws IOException {
        Page<T> page = first;
        while (true) {
            for (T row : page.items()) {
                writer.write(row);
            }
            if (page.next() == null) {
                return;
            }
            page = pages.apply(PageRequest.of(PageRequest.MAX_LIMIT, page.next()));
        }
    }
}
