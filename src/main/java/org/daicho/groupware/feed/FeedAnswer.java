package org.daicho.groupware.feed;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers with a feed that is written while it is read. It is written twice, once to know its entity tag: a reader that has
 * it already, which is nearly every one, is then answered with nothing at all.
 */
public final class FeedAnswer {

    /** Writes the feed. */
    @FunctionalInterface
    public interface Feed {
        void write(OutputStream out) throws IOException;
    }

    private FeedAnswer() {}

    public static Response of(Request request, MediaType type, String fileName, Feed feed) {
        EntityTag tag = new EntityTag(digest(feed));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl revalidated = new CacheControl();
        revalidated.setPrivate(true);
        revalidated.setNoCache(true);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok((StreamingOutput) feed::write, type.withCharset("utf-8"))
                        .header("Content-Disposition", "inline; filename=\"" + fileName + '"')
                        .header("Referrer-Policy", "no-referrer");
        return answer.tag(tag).cacheControl(revalidated).build();
    }

    private static String digest(Feed feed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            feed.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
