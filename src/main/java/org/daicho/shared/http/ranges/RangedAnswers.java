package org.daicho.shared.http.ranges;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Answers GET and HEAD for a {@link Representation}: 200, 206 (one part or several), 304, 412 or 416, in the order of RFC
 * 9110, section 13.2.2. There is no modification date, so date conditions never hold.
 */
public final class RangedAnswers {

    private static final Text TOO_FAR = Text.of(
            "求められた範囲はこのファイル（%d バイト）にないか、範囲が多すぎます（上限 %d）。",
            "The ranges lie outside this file of %d bytes, or there are more than %d of them.");

    private RangedAnswers() {}

    public static Response get(Representation whole, HttpHeaders request) {
        Response.@Nullable ResponseBuilder settled = settled(whole, request);
        if (settled != null) {
            return settled.build();
        }
        Optional<List<ByteRange>> wanted = wanted(whole, request);
        if (wanted.isEmpty()) {
            return headers(Response.ok(body(whole, new ByteRange(0, whole.length()))), whole)
                    .header(HttpHeaders.CONTENT_TYPE, whole.mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, whole.length())
                    .build();
        }
        return switch (wanted.get().size()) {
            case 0 -> throw unsatisfiable(whole);
            case 1 -> single(whole, wanted.get().get(0));
            default -> several(
                    new MultipartRanges(whole, wanted.get(), UUID.randomUUID().toString()));
        };
    }

    /** {@code Range} means nothing to HEAD (RFC 9110, section 14.2). */
    public static Response head(Representation whole, HttpHeaders request) {
        Response.@Nullable ResponseBuilder settled = settled(whole, request);
        return settled != null
                ? settled.build()
                : headers(Response.ok(), whole)
                        .header(HttpHeaders.CONTENT_TYPE, whole.mediaType())
                        .header(HttpHeaders.CONTENT_LENGTH, whole.length())
                        .build();
    }

    private static Response.@Nullable ResponseBuilder settled(Representation whole, HttpHeaders request) {
        EntityTags tags = new EntityTags(whole.etag());
        String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !tags.strongly(ifMatch)) {
            throw new ProblemException(
                    ProblemKind.STALE_VERSION, null, List.of(), Map.of(HttpHeaders.ETAG, tags.header()));
        }
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return ifNoneMatch != null && tags.weakly(ifNoneMatch) ? headers(Response.notModified(), whole) : null;
    }

    private static Optional<List<ByteRange>> wanted(Representation whole, HttpHeaders request) {
        String range = request.getHeaderString("Range");
        String ifRange = request.getHeaderString("If-Range");
        boolean changed = ifRange != null && !new EntityTags(whole.etag()).strongly(ifRange);
        return range == null || changed ? Optional.empty() : RangeHeader.parse(range, whole.length());
    }

    private static Response single(Representation whole, ByteRange range) {
        return headers(Response.status(Response.Status.PARTIAL_CONTENT).entity(body(whole, range)), whole)
                .header(HttpHeaders.CONTENT_TYPE, whole.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header("Content-Range", range.header(whole.length()))
                .build();
    }

    private static Response several(MultipartRanges parts) {
        return headers(
                        Response.status(Response.Status.PARTIAL_CONTENT).entity(new RangedBody(parts::write)),
                        parts.whole())
                .header(HttpHeaders.CONTENT_TYPE, parts.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, parts.length())
                .build();
    }

    private static StreamingOutput body(Representation whole, ByteRange range) {
        return new RangedBody(out -> whole.write(range.from(), range.to(), out));
    }

    private static ProblemException unsatisfiable(Representation whole) {
        return new ProblemException(
                ProblemKind.RANGE_NOT_SATISFIABLE,
                TOO_FAR.with(whole.length(), RangeHeader.MOST_RANGES),
                List.of(),
                Map.of("Content-Range", "bytes */" + whole.length(), "Accept-Ranges", "bytes"));
    }

    /** Saved, never shown: a page among the evidence must not run in this origin, whatever its media type. */
    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, Representation whole) {
        byte[] sha256 = whole.sha256();
        if (sha256 != null) {
            answer.header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ':');
        }
        return answer.header(HttpHeaders.ETAG, new EntityTags(whole.etag()).header())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(whole.fileName()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }
}
