package org.daicho.catalogue.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.daicho.catalogue.Edition;
import org.daicho.shared.json.StrictJson;

/** An edition that has been checked before, read back from where it is kept. */
public final class EditionJson {

    private static final TypeReference<Edition> EDITION = new TypeReference<>() {};

    private EditionJson() {}

    public static Edition read(String json) {
        try {
            return StrictJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), EDITION);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A kept edition cannot be read", damaged);
        }
    }
}
