package org.daicho.evidence.object;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/** The answer where the store fails: 503. */
public final class StoreAway {

    private static final Text STORE_FAILED = Text.of(
            "ファイルの保管先が応答しないか、ファイルを返せません。送信中のファイルは保存されていません。",
            "The object store does not answer or cannot give the file. A file being sent was not saved.");
    private static final String RETRY_SECONDS = "30";

    private StoreAway() {}

    public static ProblemException because(IOException storeFailed) {
        ProblemException problem = new ProblemException(
                ProblemKind.UNAVAILABLE, STORE_FAILED, List.of(), Map.of("Retry-After", RETRY_SECONDS));
        problem.initCause(storeFailed);
        return problem;
    }
}
