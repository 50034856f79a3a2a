package org.daicho.externalservice.cloud.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The service is on a list of services that somebody has examined.
 *
 * @param schemeName of OTHER: which list
 * @param validUntil the last day, inclusive
 * @param checkedOn when it was last looked up
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudRegistration(
        @Enumerated(EnumType.STRING) @NotNull Scheme scheme,
        @Size(max = 100) @Nullable String schemeName,
        @Size(max = 60) @Schema(examples = "C21-0001-2") @Nullable String number,
        @Schema(examples = "2027-08-31") @Nullable LocalDate validUntil,
        @Schema(examples = "2026-06-08") @Nullable LocalDate checkedOn) {

    /** Which list: 政府情報システムのためのセキュリティ評価制度, its part for low-risk services, or another. */
    @Schema(name = "CloudRegistrationScheme")
    public enum Scheme {
        ISMAP("ISMAP"),
        ISMAP_LIU("ISMAP-LIU"),
        OTHER("その他");

        private final String labelJa;

        Scheme(String labelJa) {
            this.labelJa = labelJa;
        }

        public String labelJa() {
            return labelJa;
        }
    }
}
