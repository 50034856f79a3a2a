package org.daicho.evidence.content;

import java.util.HexFormat;
import java.util.List;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before its first byte.
 *
 * @param length as {@code Content-Length} says, or -1
 * @param limit the most that is taken, in bytes
 */
public record Promise(long length, long limit, @Nullable ReprDigest digest) {

    private static final Text EMPTY = Text.of("ファイルが空です（0 バイト）。", "The file is empty (0 bytes).");
    private static final Text TOO_LARGE = Text.of("受け取れる大きさの上限は %d バイトです。", "At most %d bytes are taken.");
    private static final Text CUT_SHORT = Text.of(
            "ファイルが途中で切れています（予告 %d バイト、受信 %d バイト）。送り直してください。",
            "The file was cut short: %d bytes were announced, %d arrived. Send it again.");
    private static final Text OTHER_DIGEST = Text.of(
            "予告された SHA-256 が受信した内容と一致しません（受信した内容: %s）。",
            "The SHA-256 that was promised is not that of what arrived (%s).");

    /** Refuses what can be refused before reading: an announced length of nothing or of too much. */
    public void check() {
        if (length == 0) {
            throw empty();
        }
        checkSoFar(length);
    }

    void checkSoFar(long size) {
        if (size > limit) {
            throw ProblemException.of(ProblemKind.TOO_LARGE, TOO_LARGE.with(limit));
        }
    }

    void checkWhole(Measured measured) {
        if (length >= 0 && measured.size() != length) {
            throw cutShort(measured.size());
        }
        if (measured.size() == 0) {
            throw empty();
        }
        if (digest != null && !digest.matches(measured.sha256())) {
            Violation differs = Violation.at(
                            digest.place(),
                            "digest-mismatch",
                            OTHER_DIGEST.with(HexFormat.of().formatHex(measured.sha256())))
                    .found(digest.hex());
            throw ProblemException.of(ProblemKind.UNPROCESSABLE, List.of(differs));
        }
    }

    ProblemException cutShort(long arrived) {
        return ProblemException.of(
                ProblemKind.INVALID_REQUEST,
                List.of(Violation.of("incomplete-file", CUT_SHORT.with(Math.max(length, 0), arrived))));
    }

    /** The refusal of a file without content. */
    public ProblemException empty() {
        return ProblemException.of(ProblemKind.INVALID_REQUEST, List.of(Violation.of("empty-file", EMPTY)));
    }
}
