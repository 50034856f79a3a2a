package org.daicho.bundle.checking.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A manifest (RFC 8493 section 2.1.3) read line by line. */
public final class ManifestLines implements Listing {

    /** A path has under 200 characters in our bags, and 32,767 in the longest on Windows. */
    private static final int LONGEST = 40_000;

    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{64})\\s+\\*?(.+)");
    private static final Text NOT_A_LINE =
            Text.of("%s に、目録の行として読めない行があります。", "%s has a line that is none of a manifest.");
    private static final Text CUT = Text.of("%s を最後まで読み取れません: %s", "%s cannot be read to its end: %s");

    private final BufferedReader reader;
    private final String name;
    private final String under;

    public ManifestLines(InputStream in, String name) {
        this(in, name, "");
    }

    /** @param under the beginning of the paths that are wanted */
    public ManifestLines(InputStream in, String name, String under) {
        this.name = name;
        this.under = under;
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Line next() throws BrokenZipException {
        for (String text = text(); text != null; text = text()) {
            Line line = line(text);
            if (line.path().startsWith(under)) {
                return line;
            }
        }
        return null;
    }

    private Line line(String text) throws BrokenZipException {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new BrokenZipException(NOT_A_LINE.with(name));
        }
        String path = line.group(2).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
        return new Line(line.group(1).toLowerCase(Locale.ROOT), path);
    }

    private @Nullable String text() throws BrokenZipException {
        StringBuilder text = new StringBuilder();
        int letter = letter();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (text.length() == LONGEST) {
                throw new BrokenZipException(NOT_A_LINE.with(name));
            }
            text.append((char) letter);
            letter = letter();
        }
        return text.toString();
    }

    private int letter() throws BrokenZipException {
        try {
            return reader.read();
        } catch (IOException cut) {
            throw new BrokenZipException(CUT.with(name, cut.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
