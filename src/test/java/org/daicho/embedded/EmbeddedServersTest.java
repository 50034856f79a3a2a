package org.daicho.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EmbeddedServersTest {

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "daicho.store.endpoint")
    String endpoint;

    @Test
    void the_service_works_as_a_role_that_is_no_superuser() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select rolname, rolsuper from pg_roles where rolname = current_user")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("daicho");
            assertThat(rows.getBoolean(2)).isFalse();
        }
    }

    @Test
    void the_store_is_offered_to_this_host_only() {
        assertThat(endpoint).matches("http://127\\.0\\.0\\.1:\\d+");
    }
}
