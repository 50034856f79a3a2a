package org.daicho.externalservice.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InitialStateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 4, 1);

    @Test
    void what_is_in_use_without_an_approval_is_found() {
        assertThat(InitialState.of(false, BEFORE, null, true, TODAY)).isEqualTo(ServiceState.FOUND);
        assertThat(InitialState.of(false, TODAY, null, false, TODAY)).isEqualTo(ServiceState.FOUND);
    }

    @Test
    void what_is_approved_and_used_is_in_use_only_if_nothing_is_missing() {
        assertThat(InitialState.of(false, BEFORE, BEFORE, true, TODAY)).isEqualTo(ServiceState.IN_USE);
        assertThat(InitialState.of(false, BEFORE, BEFORE, false, TODAY)).isEqualTo(ServiceState.FOUND);
    }

    @Test
    void what_is_not_used_yet_is_applied_for_or_approved() {
        assertThat(InitialState.of(false, LATER, null, true, TODAY)).isEqualTo(ServiceState.APPLIED);
        assertThat(InitialState.of(false, null, null, false, TODAY)).isEqualTo(ServiceState.APPLIED);
        assertThat(InitialState.of(false, LATER, BEFORE, false, TODAY)).isEqualTo(ServiceState.APPROVED);
        assertThat(InitialState.of(false, null, TODAY, true, TODAY)).isEqualTo(ServiceState.APPROVED);
    }

    @Test
    void what_is_still_applied_for_is_not_in_use_although_its_day_has_come() {
        assertThat(InitialState.of(true, BEFORE, null, true, TODAY)).isEqualTo(ServiceState.APPLIED);
        assertThat(InitialState.of(true, BEFORE, BEFORE, true, TODAY)).isEqualTo(ServiceState.IN_USE);
    }

    @Test
    void an_approval_to_come_is_none() {
        assertThat(InitialState.of(false, BEFORE, LATER, true, TODAY)).isEqualTo(ServiceState.FOUND);
        assertThat(InitialState.of(false, LATER, LATER, true, TODAY)).isEqualTo(ServiceState.APPLIED);
    }
}
