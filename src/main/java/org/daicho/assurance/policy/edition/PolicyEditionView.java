package org.daicho.assurance.policy.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition (改正) as the register holds it; see {@link NewPolicyEdition}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyEdition")
@Remembered("policy-document-edition")
public record PolicyEditionView(
        UUID id,
        long version,
        UUID documentId,
        String label,
        LocalDate establishedOn,
        LocalDate effectiveOn,
        @Nullable UUID evidenceId,
        String summary,
        List<UUID> causedByFindingIds,
        Signatory approvedBy,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static PolicyEditionView of(PolicyEdition edition) {
        return new PolicyEditionView(
                edition.id,
                edition.version,
                edition.documentId,
                edition.label,
                edition.establishedOn,
                edition.effectiveOn,
                edition.evidenceId,
                edition.summary,
                edition.causedByFindingIds,
                edition.approvedBy,
                edition.createdAt,
                edition.updatedAt);
    }
}
