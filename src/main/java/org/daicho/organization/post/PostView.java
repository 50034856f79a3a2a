package org.daicho.organization.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.term.Term;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post (職) as the register holds it; see {@link NewPost}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Post")
@Remembered("post")
public record PostView(
        UUID id,
        long version,
        UUID unitId,
        String name,
        List<SecurityRole> securityRoles,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** Its days. */
    public Term term() {
        return new Term(validFrom, validUntil);
    }

    static PostView of(Post post) {
        return new PostView(
                post.id,
                post.version,
                post.unitId,
                post.name,
                post.securityRoles.stream().map(SecurityRole::valueOf).toList(),
                post.validFrom,
                post.validUntil,
                post.note,
                post.createdAt,
                post.updatedAt);
    }
}
