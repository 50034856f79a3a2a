package org.daicho.verification.frequency;

import static org.assertj.core.api.Assertions.assertThat;

import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.WorkKind;
import org.daicho.verification.frequency.VerificationFrequency.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationFrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "CLEANING, true, true, C1, MY_NUMBER",
        "CLEANING, true, false, C1, PERSONAL_DATA",
        "CLEANING, false, false, C3A, CONFIDENTIALITY_3",
        "CLEANING, false, false, C3B, CONFIDENTIALITY_3",
        "CLEANING, false, false, C3C, CONFIDENTIALITY_3",
        "CLEANING, false, false, C2, CONFIDENTIALITY_2",
        "CLEANING, false, false, , NOT_CLASSIFIED",
        "SYSTEM_MAINTENANCE, false, false, C1, SYSTEM_WORK",
        "CLEANING, false, false, C1, OTHER_WORK"
    })
    void the_strictest_rule_that_fits_is_the_one(
            WorkKind kind,
            boolean personalData,
            boolean myNumber,
            @Nullable Confidentiality confidentiality,
            VerificationFrequency expected) {
        assertThat(VerificationFrequency.of(new Work(kind, personalData, myNumber, confidentiality)))
                .isEqualTo(expected);
    }

    @Test
    void what_is_at_stake_is_visited_once_a_year_and_what_is_public_is_read_about_every_three() {
        assertThat(VerificationFrequency.PERSONAL_DATA.months()).isEqualTo(12);
        assertThat(VerificationFrequency.PERSONAL_DATA.method()).isEqualTo(VerificationMethod.ON_SITE);
        assertThat(VerificationFrequency.OTHER_WORK.months()).isEqualTo(36);
        assertThat(VerificationFrequency.OTHER_WORK.method()).isEqualTo(VerificationMethod.DOCUMENT);
        assertThat(VerificationFrequency.values()).noneMatch(VerificationFrequency::isVerified);
    }
}
