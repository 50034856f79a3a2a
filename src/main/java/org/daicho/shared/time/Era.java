package org.daicho.shared.time;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Arrays;
import java.util.List;

/**
 * The eras of the Gregorian calendar in Japan, with every way of writing their names. Which day belongs to which era is
 * left to the JDK's {@link JapaneseDate}.
 */
enum Era {
    MEIJI(JapaneseEra.MEIJI, 1868, "明治", "明", "M", "㍾"),
    TAISHO(JapaneseEra.TAISHO, 1912, "大正", "大", "T", "㍽"),
    SHOWA(JapaneseEra.SHOWA, 1926, "昭和", "昭", "S", "㍼"),
    HEISEI(JapaneseEra.HEISEI, 1989, "平成", "平", "H", "㍻"),
    REIWA(JapaneseEra.REIWA, 2019, "令和", "令", "R", "㋿");

    /** A regular expression for any of the names; era letters in either case. */
    static final String NAMES = "明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr㍾㍽㍼㍻㋿]";

    /** 明治6年1月1日: before it Japan counted by the moon, and a month and a day say another date. */
    static final LocalDate GREGORIAN_FROM = LocalDate.of(1873, 1, 1);

    private final JapaneseEra era;
    private final int firstYear;
    private final List<String> names;

    Era(JapaneseEra era, int firstYear, String... names) {
        this.era = era;
        this.firstYear = firstYear;
        this.names = List.of(names);
    }

    /** @param name one that {@link #NAMES} matched */
    static Era named(String name) {
        return Arrays.stream(values())
                .filter(era -> era.names.stream().anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
    }

    /** @param date not before {@link #GREGORIAN_FROM} */
    static Era on(LocalDate date) {
        var era = JapaneseDate.from(date).getEra();
        return Arrays.stream(values())
                .filter(candidate -> candidate.era.equals(era))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an era unknown to this version: " + era));
    }

    /** @param yearOfEra 元 or digits */
    int westernYear(String yearOfEra) {
        return firstYear - 1 + (yearOfEra.equals("元") ? 1 : Integer.parseInt(yearOfEra));
    }

    /** 令和8, 令和元. */
    String label(int westernYear) {
        int yearOfEra = westernYear - firstYear + 1;
        return names.get(0) + (yearOfEra == 1 ? "元" : yearOfEra);
    }
}
