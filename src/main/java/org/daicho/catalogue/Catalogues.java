package org.daicho.catalogue;

import java.util.List;
import java.util.Optional;
import org.daicho.shared.problem.ProblemException;

/**
 * The editions that work can be checked against. A delivered edition is at hand in memory; an imported one costs a look at an
 * index, which whoever asks for many pieces of work should do once.
 */
public interface Catalogues {

    /** Newest first. */
    List<Edition> editions();

    Optional<Edition> edition(String code);

    /** What new work is checked against: the newest edition in force. */
    Edition current();

    /** @throws ProblemException 404 if there is no such edition */
    default Edition required(String code) {
        return edition(code).orElseThrow(() -> ProblemException.notFound("catalogue", code));
    }
}
