package org.daicho.externalservice.exemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.organization.Signatory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An exception (例外措置) as the register holds it; see {@link NewExemption}.
 *
 * @param serviceType cloud-service or social-media-account
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ServiceException")
@Remembered("service-exception")
public record ExemptionView(
        UUID id,
        long version,
        @Schema(examples = "cloud-service") String serviceType,
        UUID serviceId,
        ExemptionKind kind,
        @Nullable String code,
        String reason,
        Signatory approver,
        LocalDate fromOn,
        LocalDate untilOn,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ExemptionView of(Exemption exemption) {
        return new ExemptionView(
                exemption.id,
                exemption.version,
                exemption.serviceType,
                exemption.serviceId,
                exemption.kind,
                exemption.code,
                exemption.reason,
                exemption.approver,
                exemption.fromOn,
                exemption.untilOn,
                exemption.createdAt,
                exemption.updatedAt);
    }
}
