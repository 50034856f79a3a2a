package org.daicho.ledger.difference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a field is called by people: 連絡先（1件目）の氏名 for {@code /contacts/0/name}. What has no label, such as the code of a
 * clause or the key of a body's own field, stands for itself.
 */
final class FieldLabels {

    /** The ledger keeps a contract with its clauses; to people it is the contract all the same. */
    private static final String WRAPPED = "/contract/";

    private static final Properties JAPANESE = read();

    private FieldLabels() {}

    /**
     * @param type of the subject, kebab-case
     * @param pointer where in its state, as a JSON Pointer
     */
    static Text of(String type, String pointer) {
        String path = pointer.startsWith(WRAPPED) ? pointer.substring(WRAPPED.length() - 1) : pointer;
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        String parent = type;
        for (String part : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
            String name = part.replace("~1", "/").replace("~0", "~");
            String label = label(parent, name);
            if (name.matches("\\d+")) {
                int place = Integer.parseInt(name) + 1;
                ja.append("（").append(place).append("件目）");
                en.append(" (").append(place).append(')');
            } else if (label == null) {
                ja.append(ja.isEmpty() ? "" : " ").append(name);
                en.append(en.isEmpty() ? "" : " ").append(name);
            } else {
                ja.append(ja.isEmpty() ? "" : "の").append(label);
                en.append(en.isEmpty() ? "" : ": ").append(words(name));
                parent = name;
            }
        }
        return Text.of(ja.toString(), en.toString());
    }

    static @Nullable String label(String parent, String name) {
        return JAPANESE.getProperty(parent + '.' + name, JAPANESE.getProperty(name));
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static Properties read() {
        try (InputStream file = Objects.requireNonNull(
                        FieldLabels.class.getResourceAsStream("/org/daicho/ledger/field-labels.properties"));
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties labels = new Properties();
            labels.load(text);
            return labels;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
