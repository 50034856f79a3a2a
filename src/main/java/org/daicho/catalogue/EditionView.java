package org.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.json.CanonicalJson;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition without its requirements, which are a list of their own.
 *
 * @param version a checksum of the whole edition, requirements included: a delivered edition has no counter that moves
 *     when a later release corrects its wording
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Edition")
public record EditionView(
        @Schema(examples = "R8.3") String code,
        long version,
        Text title,
        Text issuer,
        LocalDate issuedOn,
        Edition.Status status,
        @Nullable Text note,
        int requirementCount,
        List<Edition.Document> documents,
        List<Edition.Group> groups)
        implements Versioned {

    static EditionView of(Edition edition, CanonicalJson json) {
        CRC32 checksum = new CRC32();
        checksum.update(json.write(edition).getBytes(StandardCharsets.UTF_8));
        return new EditionView(
                edition.code(),
                checksum.getValue(),
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
