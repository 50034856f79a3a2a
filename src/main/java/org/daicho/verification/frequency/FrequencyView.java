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
        @Schema(examples = "{\"ja\": \"個人情報を取り扱うため\", \"en\": \"personal information is handled\"}") Text because,
        @Schema(examples = "{\"ja\": \"指針「委託」節（PI-10）\", \"en\": \"PI-10\"}") Text source,
        @Schema(examples = "false") boolean verified) {

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
