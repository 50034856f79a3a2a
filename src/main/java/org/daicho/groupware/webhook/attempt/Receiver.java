package org.daicho.groupware.webhook.attempt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daicho.groupware.webhook.Destinations;
import org.daicho.groupware.webhook.WebhookSecrets;
import org.daicho.groupware.webhook.endpoint.WebhookView;

/** Sends one message. The status of the answer decides; how its body begins is only kept for people to look at. */
@Singleton
public class Receiver {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Destinations destinations;
    private final WebhookSecrets secrets;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    Receiver(Destinations destinations, WebhookSecrets secrets) {
        this.destinations = destinations;
        this.secrets = secrets;
    }

    /** Then nothing can be signed, and nothing is to be attempted. */
    public boolean isOff() {
        return secrets.areOff();
    }

    /** The destination is looked at again: what is allowed may have become less since the endpoint was made. */
    public Outcome send(WebhookView webhook, Message message, Instant now) throws InterruptedException {
        URI url = URI.create(webhook.url());
        if (!destinations.allow(url)) {
            return Outcome.failed("destination not allowed", Duration.ZERO);
        }
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request(url, webhook, message, now), ignored -> new BeginningOfBody());
        try {
            HttpResponse<String> answered = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.answered(
                    answered.statusCode(),
                    answered.body().isEmpty() ? null : answered.body(),
                    answered.headers()
                            .firstValue("Retry-After")
                            .map(text -> RetryAfter.read(text, now))
                            .orElse(null),
                    since(begun));
        } catch (TimeoutException slow) {
            return Outcome.failed("no whole answer within " + PATIENCE.toSeconds() + " s", since(begun));
        } catch (ExecutionException failed) {
            return Outcome.failed(String.valueOf(failed.getCause()), since(begun));
        } finally {
            answer.cancel(true);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private HttpRequest request(URI url, WebhookView webhook, Message message, Instant now) {
        long timestamp = now.getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signatures(webhook, message, timestamp, now))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }

    private String signatures(WebhookView webhook, Message message, long timestamp, Instant now) {
        int generation = webhook.secretGeneration();
        String signed = sign(webhook, generation, message, timestamp);
        return webhook.oldSecretUntil() != null && now.isBefore(webhook.oldSecretUntil())
                ? signed + ' ' + sign(webhook, generation - 1, message, timestamp)
                : signed;
    }

    private String sign(WebhookView webhook, int generation, Message message, long timestamp) {
        return secrets.signature(webhook.id(), generation, message.id(), timestamp, message.body());
    }
}
