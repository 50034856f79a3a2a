package org.daicho.catalogue.zone;

import java.util.Objects;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the zones that a body's network is divided into.
 *
 * @param code stable, UPPER_SNAKE
 * @param rank the higher, the more protected; only its order matters
 */
public record NetworkZone(@Schema(examples = "LGWAN") String code, Text label, int rank) {

    public NetworkZone {
        Objects.requireNonNull(code, "networkZone.code");
        Objects.requireNonNull(label, "networkZone.label");
        Objects.requireNonNull(label.ja(), "networkZone.label.ja");
        Objects.requireNonNull(label.en(), "networkZone.label.en");
    }
}
