package org.daicho.access.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.access.Role;
import org.jspecify.annotations.Nullable;

/** Which role a value of a claim gives. */
final class RoleMapping {

    private final @Nullable Map<String, Set<Role>> configured;

    private RoleMapping(@Nullable Map<String, Set<Role>> configured) {
        this.configured = configured;
    }

    /** @throws IllegalArgumentException naming the entry that is no {@code value=ROLE} */
    static RoleMapping of(Optional<List<String>> entries) {
        if (entries.isEmpty()) {
            return new RoleMapping(null);
        }
        Map<String, Set<Role>> configured = new HashMap<>();
        for (String entry : entries.get()) {
            // the last one: the value may be a name with an equals sign in it, such as that of a directory's group
            int equals = entry.lastIndexOf('=');
            Optional<Role> role = equals < 1 ? Optional.empty() : named(entry.substring(equals + 1));
            Role given = role.orElseThrow(() -> new IllegalArgumentException(entry));
            configured.merge(entry.substring(0, equals).strip(), Set.of(given), (one, other) -> Stream.concat(
                            one.stream(), other.stream())
                    .collect(Collectors.toSet()));
        }
        return new RoleMapping(configured);
    }

    Set<Role> roles(Collection<String> values) {
        return values.stream()
                .flatMap(value ->
                        configured == null ? named(value).stream() : configured.getOrDefault(value, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Role> named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(wanted))
                .findFirst();
    }
}
