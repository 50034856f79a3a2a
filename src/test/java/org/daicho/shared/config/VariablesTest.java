package org.daicho.shared.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void a_mistyped_variable_is_named() {
        assertThat(Variables.unknown(Set.of("DAICHO_STORE_ENDPONT", "DAICHO_DATA_DIR", "PATH")))
                .containsExactly("DAICHO_STORE_ENDPONT");
    }

    @Test
    void every_variable_that_an_operator_may_set_is_explained_in_the_readme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Variables.KNOWN.stream().filter(name -> !name.startsWith("DAICHO_ACCESS_")))
                .allSatisfy(name -> assertThat(readme).contains('`' + name + '`'));
    }
}
