package org.daicho.catalogue.comparison;

import java.util.List;
import org.daicho.catalogue.Requirement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A requirement and what it follows in another edition.
 *
 * @param before one for most; several where requirements were merged
 * @param fields in which {@code after} differs from any of them; empty if it is the same in both editions
 */
@Schema(name = "RequirementSuccession")
public record Succession(List<Requirement> before, Requirement after, List<RequirementField> fields) {

    static Succession of(List<Requirement> before, Requirement after) {
        List<RequirementField> fields = before.stream()
                .flatMap(one -> RequirementField.differing(one, after).stream())
                .distinct()
                .sorted()
                .toList();
        return new Succession(before, after, fields);
    }

    public boolean isSame() {
        return fields.isEmpty();
    }

    /** Whether it demands the same in the same words, so that what answered the old one answers the new one. */
    public boolean demandsTheSame() {
        return fields.stream().noneMatch(RequirementField::isDemand);
    }

    public List<String> previousCodes() {
        return before.stream().map(Requirement::code).toList();
    }
}
