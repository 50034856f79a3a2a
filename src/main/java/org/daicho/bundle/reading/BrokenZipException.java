package org.daicho.bundle.reading;

import java.io.IOException;
import org.daicho.shared.text.Text;

/** What is no ZIP, or not as it must be: said in words that the reader sees. */
public final class BrokenZipException extends IOException {

    private final transient Text reason;

    public BrokenZipException(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
