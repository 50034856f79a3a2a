package org.daicho.verification.frequency;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule of frequency in words.
 *
 * @param months between two verifications, at most
 * @param because why it is this one
 * @param verified false: recalled, not yet checked against its source
 */
@Schema(name = "VerificationFrequencyRule")
public record FrequencyView(
        VerificationFrequency code,
        @Schema(examples = "12") int months,
        VerificationMethod method,
        Text because,
        Text source,
        boolean verified) {

    public static FrequencyView of(VerificationFrequency frequency) {
        return new FrequencyView(
                frequency,
                frequency.months(),
                frequency.method(),
                frequency.because(),
                frequency.source(),
                frequency.isVerified());
    }
}
