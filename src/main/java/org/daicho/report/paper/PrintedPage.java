package org.daicho.report.paper;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daicho.shared.text.Text;

/**
 * A page that needs nothing but itself, written row by row; so it has no template that would need the whole. Headings of a
 * table are repeated on every sheet of paper, and no row is torn apart.
 */
public final class PrintedPage {

    public static final String HTML = "text/html";

    /** For the specification. */
    public static final String EXAMPLE = "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\">";

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>
            @page { size: A4 %3$s; margin: 12mm; }
            body { font-family: "BIZ UDPGothic", "Meiryo", sans-serif; margin: 1.5rem; color: #111; line-height: 1.5; }
            table { border-collapse: collapse; width: 100%%; margin: .5rem 0 1.5rem; font-size: 90%%; }
            th, td { border: 1px solid #888; padding: .2rem .4rem; text-align: left; vertical-align: top; }
            th { background: #eef; }
            td { white-space: pre-line; overflow-wrap: anywhere; }
            td.number { text-align: right; white-space: nowrap; }
            small { display: block; font-weight: normal; color: #444; }
            tbody th small { display: inline; margin-left: .5em; }
            h2 { border-bottom: 2px solid #446; }
            @media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; }
              h2 { break-after: avoid; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <h1>%1$s <small lang="en">%2$s</small></h1>
            """;

    private final Writer writer;

    private PrintedPage(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** How the paper lies. */
    public enum Paper {
        UPRIGHT("portrait"),
        LYING("landscape");

        private final String css;

        Paper(String css) {
            this.css = css;
        }
    }

    public static PrintedPage begin(OutputStream out, Text title, Paper paper) throws IOException {
        PrintedPage page = new PrintedPage(out);
        page.write(HEAD.formatted(escaped(title.ja()), escaped(title.en()), paper.css));
        return page;
    }

    /** What is answered with such a page: it may do nothing but be looked at. */
    public static Response answer(StreamingOutput page) {
        return Response.ok(page, new MediaType("text", "html", "utf-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .build();
    }

    public void section(Text heading) throws IOException {
        write("<h2>" + inBoth(heading) + "</h2>\n");
    }

    public void paragraph(Text words) throws IOException {
        write("<p>" + inBoth(words) + "</p>\n");
    }

    public void beginTable(List<Text> headings) throws IOException {
        write("<table>\n<thead><tr>");
        for (Text heading : headings) {
            write("<th scope=\"col\">" + inBoth(heading) + "</th>");
        }
        write("</tr></thead>\n<tbody>\n");
    }

    public void row(List<Cell> cells) throws IOException {
        write("<tr>");
        for (Cell cell : cells) {
            write(cell.html());
        }
        write("</tr>\n");
    }

    public void endTable() throws IOException {
        write("</tbody></table>\n");
    }

    /** Writes the end, and leaves the stream open for whoever opened it. */
    public void end() throws IOException {
        write("</body>\n</html>\n");
        writer.flush();
    }

    /** A cell of a table, already safe. */
    public record Cell(String html) {

        public static Cell text(String text) {
            return new Cell("<td>" + escaped(text) + "</td>");
        }

        public static Cell number(long number) {
            return new Cell("<td class=\"number\">" + "%,d".formatted(number) + "</td>");
        }

        /** What its row is about. */
        public static Cell heading(Text words) {
            return new Cell("<th scope=\"row\">" + inBoth(words) + "</th>");
        }
    }

    private void write(String html) throws IOException {
        writer.write(html);
    }

    private static String inBoth(Text words) {
        return escaped(words.ja()) + " <small lang=\"en\">" + escaped(words.en()) + "</small>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
