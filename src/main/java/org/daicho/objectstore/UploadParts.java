package org.daicho.objectstore;

import java.io.IOException;
import java.util.List;

/** Objects that come in parts over many requests, each part kept by the store until the last has come. */
public interface UploadParts {

    /** Work with one of the buffers that all uploads share. */
    interface Use<T> {
        T with(byte[] buffer) throws IOException;
    }

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

    /** Drops the parts; an upload that is not there is no error. */
    void abort(String key, String upload) throws IOException;

    /** Waits for a buffer as large as a part; 503 when there is none in time. */
    <T> T withBuffer(Use<T> use) throws IOException;
}
