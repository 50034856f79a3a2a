package org.daicho.objectstore;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that come in parts over many requests, each part kept by the store until the last has come. */
public interface UploadParts {

    /** Work with one of the buffers that all uploads share. */
    interface Use<T> {
        T with(byte[] buffer) throws IOException;
    }

    /** @param upload the store's number of it */
    record Begun(String key, String upload) {}

    /**
     * @param length in bytes
     * @param token what {@link #complete} needs to know of it
     */
    record Sent(int number, long length, String token) {}

    /** @return the store's number of this upload */
    String begin(String key) throws IOException;

    /**
     * @param number 1 to 10,000; a part sent again takes the place of the one before
     * @param length of the data; at least 5 MiB but for the last part
     * @return what {@link #complete} needs to know of it
     */
    String send(String key, String upload, int number, byte[] data, int length) throws IOException;

    /**
     * @param parts what {@link #send} returned, in the order of their numbers from 1
     * @return the address of the object
     */
    String complete(String key, String upload, List<String> parts) throws IOException;

    /**
     * Begins an upload whose parts somebody else sends. What {@link #begin} begins takes only parts with the checksum that
     * {@link #send} adds.
     */
    String beginForOthers(String key) throws IOException;

    /**
     * Uploads that were begun and neither completed nor dropped, in the order of their keys, a thousand at a time. When they
     * were begun is not told: S3Proxy answers the present moment for all of them. MinIO's server finds none by a prefix that
     * is not a whole key; a store that cannot list them at all answers none.
     *
     * @param after the last one of the page before
     */
    List<Begun> begun(String prefix, @Nullable Begun after) throws IOException;

    /** Drops the parts; an upload that is not there is no error. */
    void abort(String key, String upload) throws IOException;

    /** Waits for a buffer as large as a part; 503 when there is none in time. */
    <T> T withBuffer(Use<T> use) throws IOException;
}
