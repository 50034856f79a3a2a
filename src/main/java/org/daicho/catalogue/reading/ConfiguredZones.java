package org.daicho.catalogue.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.daicho.catalogue.zone.NetworkZone;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.shared.json.StrictJson;

/** The body's own zones where it has named a file, the four that come with the product otherwise. */
@Startup
@Singleton
class ConfiguredZones implements NetworkZones {

    private static final TypeReference<List<NetworkZone>> ZONES = new TypeReference<>() {};

    private final List<NetworkZone> zones;

    @Inject
    ConfiguredZones(CatalogueConfig config) {
        this(config.networkZones()
                .map(file -> StrictJson.fromFile(file, ZONES))
                .orElseGet(() -> StrictJson.fromClassPath("org/daicho/catalogue/network-zones.json", ZONES)));
    }

    ConfiguredZones(List<NetworkZone> zones) {
        if (zones.isEmpty() || isRepeated(zones)) {
            throw new IllegalStateException(
                    "Network zones need at least one entry, each with a code and rank of its own");
        }
        this.zones = zones.stream()
                .sorted(Comparator.comparingInt(NetworkZone::rank).reversed())
                .toList();
    }

    @Override
    public List<NetworkZone> all() {
        return zones;
    }

    private static boolean isRepeated(List<NetworkZone> zones) {
        return zones.stream().map(NetworkZone::code).distinct().count() < zones.size()
                || zones.stream().map(NetworkZone::rank).distinct().count() < zones.size();
    }
}
