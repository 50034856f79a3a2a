package org.daicho.shared.problem;

import java.util.Arrays;
import java.util.Optional;
import org.daicho.shared.text.Text;

/** Every kind of problem that the service answers with: its status, its slug (a page at {@code /problems/{slug}}) and its words. */
public enum ProblemKind {
    INVALID_REQUEST(
            400,
            Text.of("入力に誤りがあります", "The request is not valid"),
            Text.of(
                    "violations に挙げた項目をすべて直して、もう一度送信してください。",
                    "Correct every item listed under violations and send the request again.")),
    MALFORMED_BODY(
            400,
            Text.of("本文を読み取れません", "The body cannot be read"),
            Text.of(
                    "JSON の書式、項目名、値の型を確かめてください。",
                    "Check the JSON syntax, the field names and the types of the values.")),
    UNAUTHENTICATED(
            401,
            Text.of("認証が必要です", "Authentication is required"),
            Text.of(
                    "Authorization: Bearer に有効なアクセストークンを付けてください。",
                    "Send a valid access token as Authorization: Bearer.")),
    FORBIDDEN(
            403,
            Text.of("この操作は許可されていません", "You may not do this"),
            Text.of("必要な役割を管理者に確認してください。", "Ask the administrator for the role that this action needs.")),
    NOT_FOUND(404, Text.of("見つかりません", "Not found"), Text.of("識別子か URL を確かめてください。", "Check the identifier or the URL.")),
    METHOD_NOT_ALLOWED(
            405,
            Text.of("このメソッドは使えません", "This method is not allowed here"),
            Text.of("Allow ヘッダーに使えるメソッドがあります。", "The Allow header lists the methods that are.")),
    NOT_ACCEPTABLE(
            406,
            Text.of("求められた形式では返せません", "Not available in that format"),
            Text.of("Accept ヘッダーを確かめてください。", "Check the Accept header.")),
    CONFLICT(
            409,
            Text.of("今の状態ではできません", "Not possible in the present state"),
            Text.of(
                    "violations に理由をすべて挙げています。解消してからもう一度実行してください。",
                    "Every reason is listed under violations. Resolve them and try again.")),
    STALE_VERSION(
            412,
            Text.of("他の人が先に変更しました", "Somebody else changed it first"),
            Text.of(
                    "最新の内容と ETag を取得してから、変更をやり直してください。",
                    "Fetch the present content and its ETag, then make the change again.")),
    TOO_LARGE(413, Text.of("大きすぎます", "Too large"), Text.of("detail に上限を示しています。", "The detail states the limit.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            Text.of("この形式は受け付けません", "This media type is not accepted"),
            Text.of("Content-Type を確かめてください。", "Check the Content-Type.")),
    RANGE_NOT_SATISFIABLE(
            416,
            Text.of("求められた範囲がありません", "No such range"),
            Text.of("Content-Range に全体の長さがあります。", "Content-Range states the whole length.")),
    UNPROCESSABLE(
            422,
            Text.of("内容を処理できません", "The content cannot be processed"),
            Text.of("detail と violations を確かめてください。", "See detail and violations.")),
    VERSION_REQUIRED(
            428,
            Text.of("If-Match が必要です", "If-Match is required"),
            Text.of(
                    "取得したときの ETag を If-Match に付けてください。他の人の変更を消さないためです。",
                    "Send the ETag that you read as If-Match, so that nobody's change is lost.")),
    /** The status is that of tus 1.0, "Checksum". */
    CHECKSUM_MISMATCH(
            460,
            Text.of("チェックサムが一致しません", "The checksum differs"),
            Text.of("同じ位置からもう一度送ってください。", "Send it again from the same offset.")),
    TOO_MANY_REQUESTS(
            429,
            Text.of("要求が多すぎます", "Too many requests"),
            Text.of("Retry-After の秒数を待ってください。", "Wait for the seconds in Retry-After.")),
    INTERNAL_ERROR(
            500,
            Text.of("内部エラーが発生しました", "Something went wrong on our side"),
            Text.of(
                    "instance の番号を管理者に知らせてください。何も保存されていません。",
                    "Tell the administrator the number under instance. Nothing was saved.")),
    UNAVAILABLE(
            503,
            Text.of("ただいま利用できません", "Not available right now"),
            Text.of("少し待ってからもう一度実行してください。", "Wait a moment and try again."));

    private final int status;
    private final Text title;
    private final Text advice;

    ProblemKind(int status, Text title, Text advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    /** Kebab-case, the last segment of the problem's {@code type}. */
    public String slug() {
        return name().toLowerCase().replace('_', '-');
    }

    public Text title() {
        return title;
    }

    /** What the reader can do about it. */
    public Text advice() {
        return advice;
    }

    public static Optional<ProblemKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The kind that fits an HTTP status best; {@link #INVALID_REQUEST} for a client error without one of its own. */
    public static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status && kind != MALFORMED_BODY)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
    }
}
