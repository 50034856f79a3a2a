package org.daicho.groupware.connector;

import java.io.IOException;
import java.io.Serial;

/**
 * That something was not told, where more is known than that another attempt is worth it. The message is shown to operators, so
 * it holds no secret.
 */
public final class Undelivered extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What follows from it. */
    enum Then {
        /** Another attempt would be refused too; what else there is goes on. */
        GIVE_UP,
        /** The other side is away or has too much to do: everything waits a little, this one longer than the others. */
        WAIT,
        /** Nothing at all would get through until somebody has looked into it: everything waits long. */
        STOP
    }

    private final Then then;

    private Undelivered(Then then, String message) {
        super(message);
        this.then = then;
    }

    public static Undelivered forGood(String message) {
        return new Undelivered(Then.GIVE_UP, message);
    }

    public static Undelivered busy(String message) {
        return new Undelivered(Then.WAIT, message);
    }

    /** As with a wrong password, of which a few more attempts would lock the account. */
    public static Undelivered shut(String message) {
        return new Undelivered(Then.STOP, message);
    }

    Then then() {
        return then;
    }
}
