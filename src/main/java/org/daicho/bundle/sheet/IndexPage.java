package org.daicho.bundle.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code index.html}: what the bundle holds, readable without a network and on paper. Written as a stream, contract by
 * contract, so it has no template that would need the whole.
 */
public final class IndexPage implements Closeable {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font-family: "BIZ UDPGothic", "Meiryo", sans-serif; margin: 2rem; color: #111; line-height: 1.6; }
            table { border-collapse: collapse; width: 100%%; margin: .5rem 0 1.5rem; }
            th, td { border: 1px solid #999; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            th { background: #eef; white-space: nowrap; }
            code { word-break: break-all; font-size: 80%%; }
            h2 { border-bottom: 2px solid #446; margin-top: 2rem; }
            .unanswered { color: #a00; font-weight: bold; }
            @media print { body { margin: 0; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p lang="en">%3$s</p>
            """;

    private final SheetFile file = new SheetFile();

    public IndexPage(String title, String introduction, String introductionEn) throws IOException {
        file.write(HEAD.formatted(escaped(title), escaped(introduction), escaped(introductionEn)));
    }

    public void section(String heading, String headingEn) throws IOException {
        file.write("<h2>%s <small lang=\"en\">%s</small></h2>\n".formatted(escaped(heading), escaped(headingEn)));
    }

    public void subsection(String heading) throws IOException {
        file.write("<h3>%s</h3>\n".formatted(escaped(heading)));
    }

    public void caption(Text title) throws IOException {
        file.write("<h4>%s <small lang=\"en\">%s</small></h4>\n".formatted(escaped(title.ja()), escaped(title.en())));
    }

    public void paragraph(Text words) throws IOException {
        file.write("<p>%s</p>\n<p lang=\"en\">%s</p>\n".formatted(escaped(words.ja()), escaped(words.en())));
    }

    /** A table with a heading in the first column. */
    public void facts(List<Fact> facts) throws IOException {
        file.write("<table>\n");
        for (Fact fact : facts) {
            if (fact.value() != null && !fact.value().isEmpty()) {
                file.write("<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                        .formatted(escaped(fact.name()), escaped(fact.value())));
            }
        }
        file.write("</table>\n");
    }

    public record Fact(String name, @Nullable String value) {}

    public void beginTable(String... headings) throws IOException {
        file.write("<table>\n<thead><tr>");
        for (String heading : headings) {
            file.write("<th scope=\"col\">" + escaped(heading) + "</th>");
        }
        file.write("</tr></thead>\n<tbody>\n");
    }

    public void row(Cell... cells) throws IOException {
        file.write("<tr>");
        for (Cell cell : cells) {
            file.write("<td>" + cell.html() + "</td>");
        }
        file.write("</tr>\n");
    }

    public void endTable() throws IOException {
        file.write("</tbody></table>\n");
    }

    public SheetFile.Finished finish() throws IOException {
        return file.write("</body>\n</html>\n").finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Content of a table cell, already safe. */
    public record Cell(String html) {

        public static Cell text(@Nullable Object text) {
            return new Cell(text == null ? "" : escaped(text.toString()));
        }

        public static Cell code(String text) {
            return new Cell("<code>" + escaped(text) + "</code>");
        }

        public static Cell warning(String text) {
            return new Cell("<span class=\"unanswered\">" + escaped(text) + "</span>");
        }

        /** A link within the bundle; the path has only characters that are safe in a URL, see the bag's names. */
        public static Cell link(String path, String text) {
            return new Cell("<a href=\"" + escaped(path) + "\">" + escaped(text) + "</a>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
