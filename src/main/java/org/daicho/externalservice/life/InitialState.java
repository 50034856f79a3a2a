package org.daicho.externalservice.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In which state a service enters that another register already knows. What is in use is never made out to be merely
 * applied for, and what lacks an approval or anything else that use demands is never made out to be in order.
 */
public final class InitialState {

    private InitialState() {}

    /**
     * @param pending whether the register says that it is still applied for, so that a first day of use is only a plan
     * @param startedOn the first day of use; a day still to come is a plan
     * @param approvedOn the day of the approval; absent where the register knows of none
     * @param inOrder whether everything else is there that use demands
     */
    public static ServiceState of(
            boolean pending,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate approvedOn,
            boolean inOrder,
            LocalDate today) {
        boolean approved = approvedOn != null && !approvedOn.isAfter(today);
        boolean inUse = startedOn != null && !startedOn.isAfter(today) && (approved || !pending);
        if (!inUse) {
            return approved ? ServiceState.APPROVED : ServiceState.APPLIED;
        }
        return approved && inOrder ? ServiceState.IN_USE : ServiceState.FOUND;
    }
}
