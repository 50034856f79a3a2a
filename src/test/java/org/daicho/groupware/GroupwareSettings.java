package org.daicho.groupware;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an operator would have configured. */
public record GroupwareSettings(Optional<URI> publicUrl, Set<DayOfWeek> workingDays) implements GroupwareConfig {

    public static GroupwareSettings reachedAt(Optional<URI> url) {
        return new GroupwareSettings(url, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    public static GroupwareSettings working(Set<DayOfWeek> days) {
        return new GroupwareSettings(Optional.empty(), days);
    }
}
