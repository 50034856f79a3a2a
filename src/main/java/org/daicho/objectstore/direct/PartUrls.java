package org.daicho.objectstore.direct;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.errors.MinioException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.daicho.objectstore.StoreConfig;
import org.jspecify.annotations.Nullable;

/**
 * Addresses under which somebody without a key may PUT one part of one upload (Amazon S3, "Authenticating requests: using
 * query parameters"). Signing is arithmetic: the store is not asked, and may be known to clients by another name than here,
 * which is part of what is signed.
 */
@Singleton
public class PartUrls {

    private final @Nullable MinioAsyncClient signer;
    private final String bucket;

    @Inject
    PartUrls(StoreConfig config) {
        bucket = config.bucket();
        signer = config.publicEndpoint()
                .map(endpoint -> MinioAsyncClient.builder()
                        .endpoint(endpoint)
                        .region(config.region())
                        .credentials(config.accessKey(), config.secretKey())
                        .httpClient(new OkHttpClient(), true)
                        .build())
                .orElse(null);
    }

    /** Whether clients can reach the store. */
    public boolean areOffered() {
        return signer != null;
    }

    /**
     * @param number of the part, from 1
     * @param validity at most seven days
     */
    public String of(String key, String upload, int number, Duration validity) {
        if (signer == null) {
            throw new IllegalStateException("no public endpoint");
        }
        try {
            return signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.PUT)
                    .bucket(bucket)
                    .object(key)
                    .expiry(Math.toIntExact(validity.toSeconds()))
                    .extraQueryParams(Map.of("partNumber", String.valueOf(number), "uploadId", upload))
                    .build());
        } catch (MinioException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void close() {
        if (signer != null) {
            signer.close();
        }
    }
}
