package org.daicho.contract.disposal.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contract.disposal.method.ErasureRule.Disposed;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.junit.jupiter.api.Test;

class ErasureRuleTest {

    @Test
    void erasure_and_destruction_say_how() {
        assertThat(broken(new Disposed(DisposalKind.DESTROYED, null, true, null, false)))
                .containsExactly("required");
        assertThat(broken(new Disposed(DisposalKind.RETURNED, null, true, null, false)))
                .isEmpty();
        assertThat(broken(new Disposed(DisposalKind.RETURNED, DisposalMethod.CRUSHING, false, null, false)))
                .containsExactly("method-does-not-fit");
    }

    @Test
    void my_number_is_destroyed_unless_somebody_says_why_not() {
        DisposalMethod method = DisposalMethod.CRYPTOGRAPHIC_ERASURE;
        assertThat(broken(new Disposed(DisposalKind.ERASED, method, true, Confidentiality.C3A, false)))
                .containsExactly("my-number-not-destroyed");
        assertThat(broken(new Disposed(DisposalKind.ERASED, method, true, Confidentiality.C3A, true)))
                .isEmpty();
    }

    @Test
    void overwriting_is_enough_only_for_what_is_hardly_confidential() {
        DisposalMethod method = DisposalMethod.OVERWRITING;
        assertThat(broken(new Disposed(DisposalKind.ERASED, method, false, Confidentiality.C1, false)))
                .isEmpty();
        assertThat(broken(new Disposed(DisposalKind.ERASED, method, false, Confidentiality.C2, false)))
                .containsExactly("method-too-weak");
    }

    private static List<String> broken(Disposed what) {
        Violations violations = new Violations();
        ErasureRule.check(what, violations);
        return violations.list().stream().map(Violation::code).toList();
    }
}
