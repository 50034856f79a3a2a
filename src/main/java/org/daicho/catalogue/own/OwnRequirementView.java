package org.daicho.catalogue.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body's own requirement (独自要件) as the register holds it; see {@link NewOwnRequirement}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OwnRequirement")
@Remembered("own-requirement")
public record OwnRequirementView(
        UUID id,
        long version,
        String code,
        Text title,
        @Nullable String note,
        List<NewOwnRequirement.Mapping> maps,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** The codes of that edition that are met where this requirement is. */
    public List<String> codesOf(String edition) {
        return maps.stream()
                .filter(one -> one.edition().equals(edition))
                .map(NewOwnRequirement.Mapping::code)
                .toList();
    }

    static OwnRequirementView of(OwnRequirement kept) {
        NewOwnRequirement written = kept.written();
        return new OwnRequirementView(
                kept.id,
                kept.version,
                kept.code,
                written.title().text(),
                kept.note,
                written.inOrder().maps(),
                kept.createdAt,
                kept.updatedAt);
    }
}
