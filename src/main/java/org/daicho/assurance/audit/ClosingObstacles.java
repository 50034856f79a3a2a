package org.daicho.assurance.audit;

import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violation;

/** Why an audit cannot be closed yet, said by those who know what came of it: findings know their audit, not the reverse. */
public interface ClosingObstacles {

    /** Every reason; none when nothing stands against it. */
    List<Violation> of(UUID auditId);
}
