package org.daicho.assurance.audit.independence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.daicho.organization.Signatory;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One of those who audit (監査人).
 *
 * @param lead who leads the audit; one of them does
 * @param exception recorded where they are not independent
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Auditor(
        @NotNull @Valid @Embedded @EmbeddedColumnNaming("auditor_%s") Signatory who,
        boolean lead,
        @Valid @Embedded @Nullable IndependenceException exception) {}
