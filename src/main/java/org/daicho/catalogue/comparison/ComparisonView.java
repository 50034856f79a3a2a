package org.daicho.catalogue.comparison;

import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changes from one edition to another; see {@link EditionComparison}.
 *
 * @param same how many requirements are the same in both
 */
@Schema(name = "EditionComparison")
public record ComparisonView(
        Side from, Side to, List<Requirement> added, List<Requirement> removed, List<Succession> changed, int same) {

    /** One of the two editions. */
    @Schema(name = "ComparedEdition")
    public record Side(@Schema(examples = "R8.3") String code, Text title, LocalDate issuedOn, Edition.Status status) {

        static Side of(Edition edition) {
            return new Side(edition.code(), edition.title(), edition.issuedOn(), edition.status());
        }
    }

    static ComparisonView of(Edition from, Edition to) {
        EditionComparison comparison = EditionComparison.of(from, to);
        List<Succession> changed = comparison.changed();
        return new ComparisonView(
                Side.of(from),
                Side.of(to),
                comparison.added(),
                comparison.removed(),
                changed,
                comparison.successions().size() - changed.size());
    }
}
