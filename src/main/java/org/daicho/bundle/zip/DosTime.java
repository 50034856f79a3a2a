package org.daicho.bundle.zip;

import java.time.LocalDateTime;

/**
 * The one time stamp that all entries of a ZIP carry: a ZIP knows local time only, in steps of two seconds, from 1980 to
 * 2107 (APPNOTE.TXT 4.4.6). It is part of the recipe, because the moment of a download must not change a byte.
 */
public record DosTime(short date, short time) {

    /** @throws IllegalArgumentException for a year that does not fit */
    public static DosTime of(LocalDateTime moment) {
        if (moment.getYear() < 1980 || moment.getYear() > 2107) {
            throw new IllegalArgumentException("no ZIP can be dated " + moment);
        }
        int date = (moment.getYear() - 1980) << 9 | moment.getMonthValue() << 5 | moment.getDayOfMonth();
        int time = moment.getHour() << 11 | moment.getMinute() << 5 | moment.getSecond() / 2;
        return new DosTime((short) date, (short) time);
    }
}
