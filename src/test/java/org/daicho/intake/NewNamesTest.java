package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.daicho.EmbeddedServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class NewNamesTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void a_new_unit_or_post_is_told_once_at_its_first_row_however_long_the_file_is() {
        String unit = register.name("総務課");
        String other = register.name("施設課");
        for (int i = 1; i <= 600; i++) {
            register.row(i, "所管課", i == 3 || i == 550 ? other : unit, "責任者職", i == 4 ? "課長補佐" : "課長");
        }

        JsonPath tried = desk.tryOut(register.utf8());
        JsonPath taken = desk.take(register.utf8());
        JsonPath again = desk.take(new RegisterFile()
                .row(1, "所管課", unit, "責任者職", "課長")
                .row(2, "所管課", unit, "責任者職", "部長")
                .row(3, "所管課", "－", "責任者職", "－")
                .utf8());

        assertThat(taken.getInt("counts.accepted")).isEqualTo(600);
        assertThat(taken.getInt("counts.warned")).isEqualTo(3).isEqualTo(tried.getInt("counts.warned"));
        assertThat(taken.getList("attention.row")).containsExactly(1, 3, 4).isEqualTo(tried.getList("attention.row"));
        assertThat(taken.getList("attention.findings.code"))
                .hasToString(
                        "[[unit-registered, post-registered], [unit-registered, post-registered], [post-registered]]");
        assertThat(taken.getString("attention[0].findings[0].message.ja")).contains("新しい組織として登録します");
        assertThat(desk.fates(again)).containsExactly("1 ACCEPTED", "2 ACCEPTED post-registered at 責任者職", "3 ACCEPTED");
    }

    @Test
    void a_refused_row_and_one_that_changes_nothing_make_nobody_new() {
        String unit = register.name("総務課");
        desk.take(register.row(1, "業務区分", "雑務", "所管課", unit).row(2).utf8());

        JsonPath taken = desk.take(new RegisterFile()
                .row(1, "契約番号", register.reference(2), "委託先名称", register.name("株式会社試験清掃"))
                .row(2, "所管課", unit)
                .utf8());

        assertThat(desk.fates(taken)).containsExactly("1 UNCHANGED", "2 ACCEPTED unit-registered at 所管課");
    }

    @Test
    void a_post_without_its_unit_could_be_anybodys() {
        JsonPath taken = desk.take(register.row(1, "責任者職", register.name("課長")).utf8());

        assertThat(desk.fates(taken)).containsExactly("1 ACCEPTED post-unknown at 責任者職");
    }
}
