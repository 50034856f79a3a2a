package org.daicho.catalogue.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.daicho.catalogue.Edition;
import org.daicho.shared.json.StrictJson;
import org.daicho.shared.problem.Violation;

/** Takes an edition from the class path only if it is whole and keeps every {@link EditionRule}. */
final class EditionReader {

    private static final TypeReference<Edition> EDITION = new TypeReference<>() {};

    private EditionReader() {}

    static Edition delivered(String code) {
        Edition edition = StrictJson.fromClassPath("org/daicho/catalogue/editions/" + code + ".json", EDITION);
        List<Violation> violations = EditionRule.violationsOf(edition);
        if (!violations.isEmpty() || !edition.code().equals(code)) {
            throw new IllegalStateException("Edition " + code + " is not fit to be used: " + violations);
        }
        return edition;
    }
}
