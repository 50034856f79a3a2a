package org.daicho.intake.batch;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.daicho.intake.profile.Register;

/** Finds how a register is taken in. */
@Singleton
public class Intakes {

    private final Map<Register, IntakeOf<?, ?>> byRegister = new EnumMap<>(Register.class);

    @Inject
    Intakes(Instance<IntakeOf<?, ?>> all) {
        all.forEach(intake -> byRegister.put(intake.register(), intake));
    }

    public IntakeOf<?, ?> of(Register register) {
        return Objects.requireNonNull(byRegister.get(register), register.name());
    }
}
