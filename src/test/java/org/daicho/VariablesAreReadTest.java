package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.daicho.shared.config.Variables;
import org.junit.jupiter.api.Test;

class VariablesAreReadTest {

    @Test
    void every_variable_that_the_configuration_reads_is_known_to_the_start() throws Exception {
        Set<String> read = new TreeSet<>(KnownSettings.variables());
        assertThat(Variables.unknown(read)).isEmpty();
    }
}
