package org.daicho.intake.row;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daicho.catalogue.zone.NetworkZone;
import org.daicho.catalogue.zone.NetworkZones;

/** The network zones as registers write them, which are those of the body's own configuration. */
public final class ZoneWords {

    private static final Pattern SEPARATOR = Pattern.compile("[/／,、，;；\\n]");

    private ZoneWords() {}

    /** Several zones are separated by a slash, a comma or a semicolon; a lone hyphen is none. */
    public static List<String> zones(String text, NetworkZones zones) {
        if (Words.isNone(text)) {
            return List.of();
        }
        // a body may have named a zone with one of the separators in it
        Optional<NetworkZone> whole = zones.ofLabel(text);
        if (whole.isPresent()) {
            return List.of(whole.get().code());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String label : SEPARATOR.split(text)) {
            if (!label.isBlank()) {
                NetworkZone zone = zones.ofLabel(label)
                        .or(() -> zones.zone(Words.plain(label)))
                        .orElseThrow(() -> Words.unknown(
                                "unknown-zone", label, zones.all().toArray(NetworkZone[]::new), known -> known.label()
                                        .ja()));
                codes.add(zone.code());
            }
        }
        return List.copyOf(codes);
    }
}
