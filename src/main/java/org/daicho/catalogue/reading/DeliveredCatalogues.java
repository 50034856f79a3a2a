package org.daicho.catalogue.reading;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.Edition;

/**
 * The editions that come with the product, read once at the start; a broken one stops the start. Whoever asks for {@link
 * Catalogues} is given these together with the imported ones.
 */
@Startup
@Singleton
@Typed(DeliveredCatalogues.class)
public class DeliveredCatalogues implements Catalogues {

    /** Named here because a class path inside a jar cannot be listed reliably. */
    private static final List<String> CODES = List.of("R8.3");

    private final List<Edition> editions = CODES.stream()
            .map(EditionReader::delivered)
            .sorted(Comparator.comparing(Edition::issuedOn).reversed())
            .toList();

    @Override
    public List<Edition> editions() {
        return editions;
    }

    @Override
    public Optional<Edition> edition(String code) {
        return editions.stream().filter(edition -> edition.code().equals(code)).findFirst();
    }

    @Override
    public Edition current() {
        return editions.stream()
                .filter(edition -> edition.status() == Edition.Status.CURRENT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No edition is current"));
    }
}
