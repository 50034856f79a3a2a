package org.daicho.bundle.timestamp;

import org.daicho.shared.text.Text;

/** An authority's answer that is no time stamp for the bundle. */
class UnacceptableStampException extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Text reason;

    /** @param code kebab-case */
    UnacceptableStampException(String code, Text reason) {
        super(reason.en());
        this.code = code;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    Text reason() {
        return reason;
    }
}
