package org.daicho.organization.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.shared.id.Ids;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the units. */
@Singleton
public class UnitDirectory {

    private final Units units;
    private final Clock clock;

    @Inject
    UnitDirectory(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    public boolean exists(UUID id) {
        return units.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public UnitView view(UUID id) {
        return units.get(id).view();
    }

    public List<UnitView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : units.list("id in ?1", List.copyOf(ids)).stream()
                        .map(UnitView::of)
                        .toList();
    }

    /** The unit of that name that exists today, else the newest of that name; null if there is none. */
    public @Nullable UUID named(String name) {
        return newest("nameKey", SearchText.fold(name)).orElse(null);
    }

    /** The unit with the body's own code that exists today, else the newest with it. */
    public Optional<UUID> coded(String code) {
        return newest("code", code);
    }

    private Optional<UUID> newest(String column, String value) {
        LocalDate today = LocalDate.now(clock);
        List<Unit> found = units.list(column + " = ?1 order by validFrom desc, id", value);
        return found.stream()
                .filter(unit -> unit.validUntil == null || !unit.validUntil.isBefore(today))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(unit -> unit.id);
    }

    /** For registers that know units by name only: a name that nobody has registered yet becomes a unit. */
    public UUID namedOrRegistered(String name, LocalDate from) {
        UUID known = named(name);
        return known != null
                ? known
                : units.add(new Unit(Ids.next(), new NewUnit(name, null, null, from, null, null), clock.instant())).id;
    }
}
