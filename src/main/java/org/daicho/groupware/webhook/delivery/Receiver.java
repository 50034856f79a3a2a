package org.daicho.groupware.webhook.delivery;

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

/** Sends one delivery and looks at the status of the answer, whose body is of no interest. */
@Singleton
class Receiver {

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

    /** The destination is looked at again: what is allowed may have become less since the endpoint was made. */
    Outcome send(WebhookView webhook, Delivery delivery, Instant now) throws InterruptedException {
        URI url = URI.create(webhook.url());
        if (secrets.areOff() || !destinations.allow(url)) {
            return Outcome.failed("destination not allowed");
        }
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(url, webhook, delivery, now), ignored -> new BeginningOfBody());
        try {
            return Outcome.answered(
                    answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException slow) {
            return Outcome.failed("no whole answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Outcome.failed(String.valueOf(failed.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(URI url, WebhookView webhook, Delivery delivery, Instant now) {
        long timestamp = now.getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .header("webhook-id", delivery.messageId())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signatures(webhook, delivery, timestamp, now))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body))
                .build();
    }

    private String signatures(WebhookView webhook, Delivery delivery, long timestamp, Instant now) {
        int generation = webhook.secretGeneration();
        String signed = sign(webhook, generation, delivery, timestamp);
        return webhook.oldSecretUntil() != null && now.isBefore(webhook.oldSecretUntil())
                ? signed + ' ' + sign(webhook, generation - 1, delivery, timestamp)
                : signed;
    }

    private String sign(WebhookView webhook, int generation, Delivery delivery, long timestamp) {
        return secrets.signature(webhook.id(), generation, delivery.messageId(), timestamp, delivery.body);
    }
}
