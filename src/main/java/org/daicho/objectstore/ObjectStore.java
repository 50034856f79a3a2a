package org.daicho.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where files are kept: any S3-compatible store. Every method may throw an {@link IOException} when the store does not
 * answer or refuses; what it says about a missing object is a {@link NoSuchFileException}.
 */
public interface ObjectStore {

    /** One object in a listing; {@code key} without a version. */
    record Listed(String key, long size, Instant writtenAt) {}

    /**
     * Stores a stream of any length, known or not, in constant memory. The object appears only after the last byte; when
     * {@code content} throws, nothing is left behind and its exception comes out unchanged.
     *
     * @return its address: the key, and in a bucket that keeps versions the one that was written. Only by that is it read
     *     back unchanged whatever is put over it later.
     * @throws ProblemException 503 when as many uploads as configured are under way already
     */
    String put(String key, InputStream content) throws IOException;

    /**
     * Bytes {@code from} to {@code from + length} of an object. Closing the stream early ends the transfer.
     *
     * @param address as {@link #put} gave it; a key without a version is the newest
     * @param length more than zero; the stream may end earlier only where the object does
     */
    InputStream open(String address, long from, long length) throws IOException;

    /** The object's length in bytes; empty if there is no such object. */
    OptionalLong length(String address) throws IOException;

    /** The address of the newest version of an object that somebody else wrote; empty if there is no such object. */
    Optional<String> address(String key) throws IOException;

    /**
     * The addresses of every version of an object that the bucket still has, the newest first, also of one that somebody put
     * another over or hid. Where the bucket keeps no versions it is the one object.
     */
    List<String> addresses(String key) throws IOException;

    /** Objects whose keys begin with {@code prefix}, in the order of their keys, after the given one; the newest versions. */
    List<Listed> list(String prefix, @Nullable String after, int limit) throws IOException;

    /** Deletes an object with all its versions; one that is not there is no error, one that is locked is. */
    void delete(String key) throws IOException;

    /** Returns when the store answers and the bucket is there. */
    void check() throws IOException;
}
