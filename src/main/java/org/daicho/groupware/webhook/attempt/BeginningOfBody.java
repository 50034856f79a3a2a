package org.daicho.groupware.webhook.attempt;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a short body to its end, so that the connection can be used again, and hangs up on a long one. */
final class BeginningOfBody implements HttpResponse.BodySubscriber<String> {

    private static final int MOST = 4096;

    /** Characters of it that are kept: enough for a problem's words. */
    private static final int KEPT = 500;

    private final CompletableFuture<String> read = new CompletableFuture<>();
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
        return read;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Flow.Subscription open = subscription;
        if (open == null) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            byte[] piece = new byte[Math.min(buffer.remaining(), MOST + 1 - seen.size())];
            buffer.get(piece);
            seen.writeBytes(piece);
        }
        if (seen.size() > MOST) {
            open.cancel();
            onComplete();
        } else {
            open.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        read.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        read.complete(text());
    }

    /** One line of text, whatever it was: what cannot be read as UTF-8 or cannot be kept is shown as a replacement. */
    private String text() {
        String text = seen.toString(StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}", "\uFFFD")
                .strip();
        return text.codePointCount(0, text.length()) <= KEPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, KEPT));
    }
}
