package org.daicho.shared.config;

import java.util.List;
import java.util.stream.Collectors;
import org.daicho.shared.text.Text;

/**
 * From which to which number a setting goes, both included. Not said by annotations on the mapping of the settings: a single one
 * makes Quarkus build a second validator at every start, over every mapping there is, before it does anything else.
 *
 * @param variable the environment variable, as the person who set it knows it
 */
public record Bounds(String variable, int least, int most) {

    private static final Text OUTSIDE =
            Text.of("%s は %s から %s までの整数にしてください（現在の値: %s）。", "%s must be a whole number from %s to %s and is %s.");

    /** What is wrong with the value: one text, or none. */
    public List<Text> wrong(int value) {
        return value < least || value > most
                ? List.of(OUTSIDE.with(
                        variable, Integer.toString(least), Integer.toString(most), Integer.toString(value)))
                : List.of();
    }

    /** Stops the start with everything that is wrong, if anything is. */
    public static void stopStart(List<Text> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.stream()
                    .map(text -> text.ja() + text.en())
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
