package org.daicho.externalservice.social.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when an account counts as dormant (SN-10: what nobody updates is suspended, so that nobody takes it over). */
public final class Dormancy {

    /** A year: what the registers that bodies keep remark on as 1年以上更新なし. */
    public static final int DEFAULT_DAYS = 365;

    private Dormancy() {}

    /**
     * The first day on which it is dormant if nothing more is published: the day after so many days without a post, counted
     * from the first day of use where nothing was ever published. Null where neither is known.
     */
    public static @Nullable LocalDate from(@Nullable LocalDate lastPostedOn, @Nullable LocalDate startedOn, int days) {
        LocalDate last = lastPostedOn == null ? startedOn : lastPostedOn;
        return last == null ? null : last.plusDays(days + 1L);
    }
}
