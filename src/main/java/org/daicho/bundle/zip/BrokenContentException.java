package org.daicho.bundle.zip;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry are not to be had, or are not those of the recipe. Final: the connection must be broken, because
 * an answer that ends here would look whole. Told apart from the IOException of a reader who went away.
 */
public class BrokenContentException extends IOException {

    public BrokenContentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
