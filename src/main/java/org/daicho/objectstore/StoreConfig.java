package org.daicho.objectstore;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the object store. */
@ConfigMapping(prefix = "daicho.store")
public interface StoreConfig {

    /** Address of the S3-compatible store, such as {@code https://store.example.jp}. */
    String endpoint();

    /**
     * Where clients reach the same store, such as {@code https://files.example.jp}; without it nothing is sent straight into
     * it. The embedded store is always reached where it listens, on this host.
     */
    Optional<String> publicEndpoint();

    String accessKey();

    String secretKey();

    /** The bucket that holds everything. */
    @WithDefault("daicho")
    String bucket();

    /** Whether a bucket that is missing is created; switch it off where the operator makes buckets, with Object Lock. */
    @WithDefault("true")
    boolean createBucket();

    /** Whether a bucket that the service creates is made for Object Lock; the store must be able to. */
    @WithDefault("false")
    boolean objectLock();

    @WithDefault("us-east-1")
    String region();

    /**
     * What is sent at a time: S3 allows no less than 5 MiB, and at most 10,000 parts, which makes 48 GiB an object. An upload
     * holds two parts on the heap, one being read while the other is being sent.
     */
    @WithDefault("5M")
    MemorySize partSize();

    /** Uploads at a time; ten of them hold 100 MiB, which fits a heap of 256 MiB. */
    @WithDefault("10")
    int parallelUploads();

    /** How long an upload waits for its turn before it is refused with 503. */
    @WithDefault("10s")
    Duration uploadWait();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the store may be silent while it sends or takes data. */
    @WithDefault("60s")
    Duration silenceTimeout();
}
