package org.daicho.shared.http.problem;

import java.sql.SQLException;
import java.util.List;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Words the few database findings that a caller can do something about; two callers may write the same key at once. */
final class DatabaseWording {

    /** SQLSTATE class 23505 unique_violation, 40001 serialization_failure, 40P01 deadlock_detected (PostgreSQL, appendix A). */
    private static final String UNIQUE_VIOLATION = "23505";

    /** 22021 character_not_in_repertoire: a NUL that came in some other way than by URL or JSON. */
    private static final String UNSTORABLE_CHARACTER = "22021";

    private static final List<String> TRY_AGAIN = List.of("40001", "40P01");

    private DatabaseWording() {}

    static @Nullable ProblemException problem(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return problem(sql);
            }
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable ProblemException problem(SQLException sql) {
        if (UNIQUE_VIOLATION.equals(sql.getSQLState())) {
            return ProblemException.of(
                    ProblemKind.CONFLICT,
                    List.of(Violation.of(
                            "already-exists",
                            Text.of("同じ番号のものが既に登録されています。", "Something with the same key is already registered."))));
        }
        if (TRY_AGAIN.contains(String.valueOf(sql.getSQLState()))) {
            return ProblemException.of(
                    ProblemKind.CONFLICT,
                    List.of(Violation.of(
                            "concurrent-change",
                            Text.of("同時の変更と重なりました。もう一度実行してください。", "It met another change; try again."))));
        }
        if (UNSTORABLE_CHARACTER.equals(sql.getSQLState())) {
            return ProblemException.of(
                    ProblemKind.INVALID_REQUEST,
                    List.of(Violation.of(
                            "control-character",
                            Text.of(
                                    "保存できない文字 (U+0000) があります。",
                                    "There is a character that cannot be kept (U+0000)."))));
        }
        return null;
    }
}
