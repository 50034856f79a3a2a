package org.daicho.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.OptionalLong;
import org.daicho.shared.problem.ProblemException;

/**
 * Where files are kept: any S3-compatible store. Every method may throw an {@link IOException} when the store does not
 * answer or refuses; what it says about a missing object is a {@link NoSuchFileException}.
 */
public interface ObjectStore {

    /**
     * Stores a stream of any length, known or not, in constant memory. The object appears only after the last byte; when
     * {@code content} throws, nothing is left behind and its exception comes out unchanged.
     *
     * @throws ProblemException 503 when as many uploads as configured are under way already
     */
    void put(String key, InputStream content) throws IOException;

    /**
     * Bytes {@code from} to {@code from + length} of an object. Closing the stream early ends the transfer.
     *
     * @param length more than zero; the stream may end earlier only where the object does
     */
    InputStream open(String key, long from, long length) throws IOException;

    /** The object's length in bytes; empty if there is no such object. */
    OptionalLong length(String key) throws IOException;

    /** Deletes an object; one that is not there is no error. */
    void delete(String key) throws IOException;

    /** Returns when the store answers and the bucket is there. */
    void check() throws IOException;
}
