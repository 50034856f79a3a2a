package org.daicho.contract.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.junit.jupiter.api.Test;

class PartyRuleTest {

    private static final UUID MAIN = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    @Test
    void members_are_named_once_with_the_main_contractor_and_shares_that_sum_up() {
        assertThat(broken()).isEmpty();
        assertThat(broken(party(MAIN, null), party(SECOND, null))).isEmpty();
        assertThat(broken(party(MAIN, "33.34"), party(SECOND, "33.33"), party(THIRD, "33.33")))
                .isEmpty();
        assertThat(broken(party(MAIN, "60"), party(SECOND, "39.99"))).containsExactly("shares-not-100");
        assertThat(broken(party(MAIN, "100"), party(SECOND, null))).containsExactly("share-missing");
        assertThat(broken(party(SECOND, "50"), party(SECOND, "50")))
                .containsExactly("party-twice", "main-contractor-missing");
    }

    @Test
    void one_share_is_one_however_it_is_written() {
        assertThat(party(MAIN, "60")).isEqualTo(party(MAIN, "60.00"));
        assertThat(party(MAIN, "60.001").share()).isEqualTo(new BigDecimal("60.001"));
    }

    @Test
    void two_entries_that_become_one_have_one_place_with_both_shares() {
        assertThat(PartyRule.merged(List.of(party(MAIN, "60"), party(SECOND, "30"), party(THIRD, "10")), SECOND, MAIN))
                .containsExactly(party(MAIN, "90"), party(THIRD, "10"));
        assertThat(PartyRule.merged(List.of(party(SECOND, null)), SECOND, MAIN)).containsExactly(party(MAIN, null));
    }

    private static List<String> broken(Party... parties) {
        Violations violations = new Violations();
        PartyRule.check(MAIN, Arrays.asList(parties), violations);
        return violations.list().stream().map(Violation::code).toList();
    }

    private static Party party(UUID id, String share) {
        return new Party(id, share == null ? null : new BigDecimal(share));
    }
}
