package org.daicho.catalogue.reading;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What a body may set about the catalogue. */
@ConfigMapping(prefix = "daicho.catalogue")
interface CatalogueConfig {

    /**
     * A JSON file with the body's own network zones, in the form of the one that comes with the product. The product's has
     * the four zones of a basic policy with a security cloud; the standard guideline has three.
     */
    Optional<Path> networkZones();
}
