package org.daicho.catalogue.zone;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The network zones of this body. */
public interface NetworkZones {

    /** The most protected first. */
    List<NetworkZone> all();

    default Optional<NetworkZone> zone(String code) {
        return all().stream().filter(zone -> zone.code().equals(code)).findFirst();
    }

    /** By the Japanese label, in half or full width, upper or lower case, with stray spaces: as registers have it. */
    default Optional<NetworkZone> ofLabel(String label) {
        String wanted = folded(label);
        return all().stream()
                .filter(zone -> folded(zone.label().ja()).equals(wanted))
                .findFirst();
    }

    private static String folded(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
