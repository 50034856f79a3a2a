package org.daicho.bundle.zip;

import java.io.InputStream;
import java.time.Duration;

/**
 * How often a source that failed is asked again for what is still missing.
 *
 * @param times for each opening, in all, 0 for never
 * @param firstPause before the first new call; each later pause is twice as long
 */
public record Retries(int times, Duration firstPause) {

    public static final Retries NONE = new Retries(0, Duration.ZERO);

    /**
     * Exactly {@code length} bytes, and then the end. Whatever else the source does becomes a
     * {@link BrokenContentException} from {@code read}, and that before the last byte is given out.
     */
    public InputStream open(Content content, long from, long length) {
        return new ExactStream(content, from, length, this);
    }
}
