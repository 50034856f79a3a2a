package org.daicho.catalogue.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.daicho.catalogue.Edition;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition without its requirements, which are a list of their own.
 *
 * @param delivered whether it came with the product; such an edition has no status that could be moved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Edition")
public record EditionView(
        @Schema(examples = "R8.3") String code,
        long version,
        boolean delivered,
        Text title,
        Text issuer,
        LocalDate issuedOn,
        Edition.Status status,
        @Nullable Text note,
        int requirementCount,
        List<Edition.Document> documents,
        List<Edition.Group> groups)
        implements Versioned {

    static EditionView of(KnownEdition known) {
        Edition edition = known.edition();
        return new EditionView(
                edition.code(),
                known.version(),
                known.delivered(),
                edition.title(),
                edition.issuer(),
                edition.issuedOn(),
                edition.status(),
                edition.note(),
                edition.requirements().size(),
                edition.documents(),
                edition.groups());
    }
}
