package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.contractor.Candidates;
import org.junit.jupiter.api.Test;

/** Registers go on writing the numbers and names of companies that are no more. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MergedContractorsTest {

    private final RegisterFile register = new RegisterFile();
    private final Desk desk = new Desk(Api.adminToken());

    @Test
    void a_row_of_a_company_that_was_merged_goes_to_its_successor() {
        String merged = registered(register.name("みちのく㈱"), register.corporateNumber(1));
        String successor = registered(register.name("イーハトーブ㈱"), register.corporateNumber(2));
        step(merged, "merge", Api.fields("into", successor, "mergedOn", "2026-04-01", "reason", "吸収合併"));

        JsonPath taken = desk.take(register.row(1, "委託先名称", register.name("みちのく㈱"), "法人番号", register.corporateNumber(1))
                .row(2, "委託先名称", register.name("㈱みちのく"), "法人番号", register.corporateNumber(1))
                .row(3, "委託先名称", register.name("みちのく株式会社"))
                .row(4, "委託先名称", register.name("イーハトーブ㈱"))
                .utf8());

        assertThat(desk.fates(taken))
                .containsExactly(
                        "1 ACCEPTED", "2 ACCEPTED contractor-name-differs at 委託先名称", "3 ACCEPTED", "4 ACCEPTED");
        for (int row = 1; row <= 4; row++) {
            assertThat(desk.contract(register.reference(row)).getString("contractorId"))
                    .as("row %d", row)
                    .isEqualTo(successor);
        }
    }

    @Test
    void a_double_entry_of_one_name_is_ambiguous_until_one_absorbs_the_other() {
        String name = register.name("みちのく");
        String survivor = registered(name + "株式会社", register.corporateNumber(1));
        String duplicate = registered(name + "㈱", null);
        byte[] file = register.row(1, "委託先名称", name + "㈱")
                .row(2, "委託先名称", name + "(株)", "法人番号", register.corporateNumber(1))
                .utf8();

        assertThat(desk.fates(desk.tryOut(file)))
                .containsExactly("1 REFUSED contractor-ambiguous at 委託先名称", "2 ACCEPTED");
        step(survivor, "absorb", Api.fields("duplicateId", duplicate, "reason", "二重登録"));
        assertThat(desk.fates(desk.take(file))).containsExactly("1 ACCEPTED", "2 ACCEPTED");
        assertThat(desk.contract(register.reference(1)).getString("contractorId"))
                .isEqualTo(survivor);
    }

    private static String registered(String name, String number) {
        return Api.post(Api.CONTRACTORS, Api.fields("name", name, "corporateNumber", number))
                .path("id");
    }

    private static void step(String id, String verb, Map<String, Object> body) {
        Candidates.step(Api.CONTRACTORS + '/' + id, verb, body).then().statusCode(200);
    }
}
