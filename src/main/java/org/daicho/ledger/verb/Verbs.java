package org.daicho.ledger.verb;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.daicho.shared.text.Text;

/** What happened, as people say it: 締結 for {@code signed}. */
public final class Verbs {

    private static final Properties WORDS = read();

    private Verbs() {}

    /**
     * A verb without words, such as one of a version that is not this one, stands for itself.
     *
     * @param type of the subject, kebab-case: what is {@code closed} is called otherwise of a measure than of a contractor
     */
    public static Text of(String type, String verb) {
        String words = WORDS.getProperty(type + '.' + verb, WORDS.getProperty(verb, verb));
        String[] parts = words.split("\\|", 2);
        return Text.of(parts[0], parts.length == 2 ? parts[1] : verb.replace('-', ' '));
    }

    /** Whether there are words for it, whatever it is said of. */
    static boolean isSaid(String verb) {
        return WORDS.containsKey(verb);
    }

    private static Properties read() {
        try (InputStream file =
                        Objects.requireNonNull(Verbs.class.getResourceAsStream("/org/daicho/ledger/verbs.properties"));
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(text);
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
