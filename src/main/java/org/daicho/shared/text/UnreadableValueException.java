package org.daicho.shared.text;

/**
 * The only thing a parser of one value throws, whatever text it is given.
 *
 * <p>Not a {@code Violation}: a parser does not know where in a body or a file its text stood. The caller does, and makes
 * one of {@link #code()}, {@link #reason()} and {@link #value()}.
 */
public class UnreadableValueException extends RuntimeException {

    /** Enough to recognise the cell by; a whole file pasted into one field must not come back in the answer. */
    private static final int SHOWN_CODE_POINTS = 100;

    private final String code;
    private final Text reason;
    private final String value;

    public UnreadableValueException(String code, Text reason, String value) {
        super(code + ": " + reason.en());
        this.code = code;
        this.reason = reason;
        this.value = shown(value);
    }

    /** Stable, kebab-case, for programs. */
    public String code() {
        return code;
    }

    public Text reason() {
        return reason;
    }

    /** What was found, shortened to 100 characters, and without the control characters that JSON or a log would suffer from. */
    public String value() {
        return value;
    }

    private static String shown(String value) {
        var shown = new StringBuilder();
        value.codePoints()
                .limit(SHOWN_CODE_POINTS)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
