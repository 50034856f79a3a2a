package org.daicho.assurance.audit.independence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.daicho.organization.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * Why somebody audits although they are not independent: a small body shares its posts and cannot always avoid it, but it
 * can say so.
 *
 * @param approvedBy somebody other than the auditor
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndependenceException(
        @NotBlank @Size(max = 1000) @Column(name = "exception_reason") @Schema(examples = "監査を行える職員が他にいないため")
                String reason,
        @NotNull @Valid @Embedded @EmbeddedColumnNaming("exception_approved_by_%s") Signatory approvedBy,
        @NotNull @Column(name = "exception_on") LocalDate on) {}
