package org.daicho.objectstore;

import io.minio.Http;
import io.minio.MinioAsyncClient;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Makes the one client of the store. */
@Singleton
class MinioClients {

    /** OkHttp's own limit is 5 calls to one host, which would let five slow readers stop everybody else. */
    private static final int CALLS = 256;

    private static final int IDLE_CONNECTIONS = 32;

    private final StoreConfig config;

    @Inject
    MinioClients(StoreConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    MinioAsyncClient client() {
        return MinioAsyncClient.builder()
                .endpoint(config.endpoint())
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http(), true)
                .build();
    }

    private OkHttpClient http() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        Duration silence = config.silenceTimeout();
        return base().newBuilder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .connectTimeout(config.connectTimeout())
                .readTimeout(silence)
                .writeTimeout(silence)
                .build();
    }

    /**
     * The library's own client reads every certificate that {@code SSL_CERT_DIR} names, two seconds of the start on many
     * systems, and needed only where there is TLS.
     */
    private OkHttpClient base() {
        return config.endpoint().startsWith("https:")
                ? Http.newDefaultClient()
                : new OkHttpClient.Builder()
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .build();
    }

    void close(@Disposes MinioAsyncClient client) {
        client.close();
    }
}
