package org.daicho.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daicho.access.Role;
import org.junit.jupiter.api.Test;

class RoleMappingTest {

    @Test
    void a_roles_own_name_counts_in_any_case() {
        RoleMapping plain = RoleMapping.of(Optional.empty());
        assertThat(plain.roles(List.of("security-officer", "Auditor", "READ_ONLY", "offline_access", "")))
                .containsExactlyInAnyOrder(Role.SECURITY_OFFICER, Role.AUDITOR, Role.READ_ONLY);
    }

    @Test
    void once_a_mapping_is_configured_nothing_else_counts() {
        RoleMapping configured =
                RoleMapping.of(Optional.of(List.of("契約課=PROCUREMENT", "契約課=read-only", "CN=Audit,OU=City=AUDITOR")));
        assertThat(configured.roles(List.of("契約課"))).containsExactlyInAnyOrder(Role.PROCUREMENT, Role.READ_ONLY);
        assertThat(configured.roles(List.of("CN=Audit,OU=City"))).containsExactly(Role.AUDITOR);
        assertThat(configured.roles(List.of("administrator", "ADMINISTRATOR"))).isEmpty();
    }

    @Test
    void an_entry_that_gives_no_role_is_named() {
        for (String entry : List.of("keiyaku", "=AUDITOR", "keiyaku=KING", "keiyaku=")) {
            assertThatThrownBy(() -> RoleMapping.of(Optional.of(List.of(entry))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(entry);
        }
    }

    @Test
    void a_claim_is_found_by_its_name_and_inside_of_others() {
        Claims claims = new Claims(Map.of(
                "https://example.com/roles",
                List.of("a"),
                "realm_access",
                Map.of("roles", List.of("b", 7, "c"), "note", "x"),
                "scope",
                "d  e",
                "number",
                5));
        assertThat(claims.texts("https://example.com/roles")).containsExactly("a");
        assertThat(claims.texts("realm_access/roles")).containsExactly("b", "c");
        assertThat(claims.texts("scope")).containsExactly("d", "e");
        assertThat(claims.texts("number")).isEmpty();
        assertThat(claims.texts("realm_access/note/deeper")).isEmpty();
        assertThat(claims.text("realm_access/note")).contains("x");
        assertThat(claims.text("missing/roles")).isEmpty();
    }
}
