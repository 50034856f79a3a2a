package org.daicho.organization.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violation;

/** Whatever lives in units and so keeps one from ending; packages below implement it for their own things. */
public interface UnitUse {

    /** Everything of the unit that goes on after the day. */
    List<Violation> after(UUID unitId, LocalDate lastDay);
}
