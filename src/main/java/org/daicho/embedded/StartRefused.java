package org.daicho.embedded;

import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The service cannot start, for a reason the person who started it can do something about. */
public final class StartRefused extends RuntimeException {

    private final transient Text text;

    StartRefused(Text text) {
        this(text, null);
    }

    StartRefused(Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** Both languages, one line each: at a terminal nobody has said yet which one they read. */
    public String forTerminal() {
        return text.ja() + System.lineSeparator() + text.en();
    }
}
