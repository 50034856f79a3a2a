package org.daicho.groupware.connector.answer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for an answer with its body: the timeout of a request ends with the headers. */
public final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * Throws where there is no whole answer, after which nobody knows whether it was done.
     *
     * @param timeout for the connection, and again for the whole answer
     */
    public static HttpResponse<byte[]> to(HttpRequest request, HttpClient client, Duration timeout) throws IOException {
        Duration both = timeout.multipliedBy(2);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, ignored -> new BoundedBody());
        try {
            return answer.get(both.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no whole answer within " + both.toSeconds() + " s", slow);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The service is stopping.");
        } finally {
            answer.cancel(true);
        }
    }
}
