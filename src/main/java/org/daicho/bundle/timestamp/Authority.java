package org.daicho.bundle.timestamp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.daicho.bundle.signing.BundleConfig;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The configured time stamping authority, asked over HTTP (RFC 3161 section 3.4). Nothing goes there but a digest. An
 * authority that is away is asked again a little later; one that has answered is not.
 */
@Singleton
class Authority {

    private static final int NONCE_BITS = 64;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private static final Text OTHER_QUESTION =
            Text.of("時刻認証局の応答は、この要求に対するものではありません。", "The authority's answer is not the one to this request.");
    private static final Text STATUS = Text.of("時刻認証局が HTTP %d で断りました。", "The authority refused with HTTP status %d.");
    private static final Text TOO_LARGE = Text.of("時刻認証局の応答が大きすぎます。", "The authority's answer is too large.");

    private final BundleConfig.Tsa config;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient client;

    @Inject
    Authority(BundleConfig config) {
        this(config.tsa());
    }

    Authority(BundleConfig.Tsa config) {
        this.config = config;
        config.url().ifPresent(Authority::requireHttp);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean isConfigured() {
        return config.url().isPresent();
    }

    /**
     * A fresh stamp, as the authority answered it.
     *
     * @param sha256 of what is to be stamped, hexadecimal
     * @throws IOException if the authority is away, slow, or says that it cannot at the moment
     */
    byte[] stamp(String sha256) throws IOException, UnacceptableStampException {
        TimeStampRequest request = TimestampRule.request(sha256, new BigInteger(NONCE_BITS, random));
        byte[] answer = answer(TimestampRule.encoded(request));
        TimestampRule.accept(answer, sha256);
        try {
            new TimeStampResponse(answer).validate(request);
        } catch (TSPException other) {
            throw new UnacceptableStampException("other-request", OTHER_QUESTION);
        }
        return answer;
    }

    private byte[] answer(byte[] request) throws IOException, UnacceptableStampException {
        @Nullable IOException away = null;
        for (int tries = 0; tries < config.tries(); tries++) {
            try {
                pause(tries);
                return ask(request);
            } catch (IOException failed) {
                away = failed;
            }
        }
        throw away == null ? new IOException("never asked") : away;
    }

    private byte[] ask(byte[] request) throws IOException, UnacceptableStampException {
        URI url = config.url().orElseThrow();
        HttpRequest post = HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Content-Type", BundleTimestampResource.QUERY)
                .header("Accept", BundleTimestampResource.REPLY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response.statusCode(), body);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    private static byte[] read(int status, InputStream body) throws IOException, UnacceptableStampException {
        if (status >= 500 || status == 429) {
            throw new IOException("HTTP status " + status);
        }
        if (status != 200) {
            throw new UnacceptableStampException("refused", STATUS.with(status));
        }
        byte[] answer = body.readNBytes(TimestampRule.LARGEST + 1);
        if (answer.length > TimestampRule.LARGEST) {
            throw new UnacceptableStampException("too-large", TOO_LARGE);
        }
        return answer;
    }

    private static void pause(int tries) throws IOException {
        try {
            Thread.sleep(tries == 0 ? 0 : FIRST_PAUSE.toMillis() << (tries - 1));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    private static void requireHttp(URI url) {
        if (url.getHost() == null || !url.getScheme().matches("https?")) {
            throw new IllegalStateException(
                    "DAICHO_BUNDLE_TSA_URL は http か https の URL にしてください。" + "It takes an http or https URL: " + url);
        }
    }
}
