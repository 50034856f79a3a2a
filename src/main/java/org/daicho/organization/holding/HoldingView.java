package org.daicho.organization.holding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.term.Term;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's time in a post (在職); the last day is inclusive. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Holding")
@Remembered("holding")
public record HoldingView(
        UUID id,
        long version,
        UUID postId,
        UUID personId,
        HoldingKind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** Its days. */
    public Term term() {
        return new Term(fromOn, untilOn);
    }

    static HoldingView of(Holding holding) {
        return new HoldingView(
                holding.id,
                holding.version,
                holding.postId,
                holding.personId,
                holding.kind,
                holding.fromOn,
                holding.untilOn,
                holding.createdAt,
                holding.updatedAt);
    }
}
