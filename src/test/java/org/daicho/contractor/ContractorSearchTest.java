package org.daicho.contractor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** Every name ends in a mark of its own, so that what others registered is not found with it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ContractorSearchTest {

    private final String mark = Api.unique("").substring(0, 8);

    @Test
    void a_name_is_found_by_its_reading_however_that_is_written() {
        String id = register("株式会社雫石システム" + mark, "シズクイシシステム" + mark);
        for (String q : List.of("ｼｽﾞｸｲｼｼｽﾃﾑ", "しずくいししすてむ", "シズクイシシステム", "雫石システム", "㈱雫石システム")) {
            assertThat(found(q + mark)).as(q).containsExactly(id);
        }
        for (String q : List.of("ｼｽﾞｸｲｼ", "しずくいし", "シズクイシシステム", "雫", "石シ")) {
            assertThat(found(q)).as(q).contains(id);
        }
    }

    @Test
    void variants_of_kanji_are_one() {
        String id = register("髙橋計器" + mark + "有限会社", null);
        assertThat(found("高橋計器" + mark)).containsExactly(id);
        assertThat(found("髙橋計器" + mark)).containsExactly(id);
        assertThat(found("高橋計器" + mark + "㈲")).containsExactly(id);
    }

    @Test
    void a_legal_form_in_the_search_tells_two_companies_apart() {
        String kabushiki = register("山田商事" + mark + "株式会社", null);
        String yugen = register("山田商事" + mark + "有限会社", null);
        assertThat(found("山田商事" + mark)).containsExactlyInAnyOrder(kabushiki, yugen);
        assertThat(found("山田商事" + mark + "㈱")).containsExactly(kabushiki);
        assertThat(found("山田商事" + mark + "(株)")).containsExactly(kabushiki);
        assertThat(found("山田商事" + mark + "（有）")).containsExactly(yugen);
    }

    @Test
    void every_spelling_of_a_name_finds_every_other() {
        List<String> spellings = List.of("㈱クリーン" + mark, "株式会社クリーン" + mark, "(株)ｸﾘｰﾝ" + mark);
        List<String> ids = spellings.stream().map(name -> register(name, null)).toList();
        for (String q : spellings) {
            assertThat(found(q)).as(q).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(found("くりーん" + mark.toUpperCase())).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void wildcards_are_letters_like_others() {
        String id = register("甲乙丙" + mark, null);
        assertThat(found("甲乙丙" + mark)).containsExactly(id);
        for (String q : List.of("%", "_", "甲%丙" + mark, "甲_丙" + mark, "\\", "・")) {
            assertThat(found(q)).as(q).doesNotContain(id);
        }
        assertThat(found(" ")).as("a blank search is none").contains(id);
    }

    @Test
    void thirteen_digits_find_the_number() {
        String number = Api.corporateNumber();
        String id = Api.post(Api.CONTRACTORS, Api.fields("name", "番号" + mark, "corporateNumber", number))
                .path("id");
        assertThat(found(number)).containsExactly(id);
        assertThat(found(number.substring(0, 1) + "-" + number.substring(1))).containsExactly(id);
    }

    @Test
    void the_parts_must_stand_in_the_order_written() {
        String id = register("乙甲" + mark + "甲丙", null);
        assertThat(found("甲" + mark)).containsExactly(id);
        assertThat(found(mark + "甲丙")).containsExactly(id);
        assertThat(found("丙" + mark)).isEmpty();
        assertThat(found("乙甲" + mark + "丙")).isEmpty();
    }

    private static String register(String name, String kana) {
        Map<String, Object> body = Api.fields("name", name, "nameKana", kana);
        return Api.post(Api.CONTRACTORS, body).path("id");
    }

    /** Newest first, so that what a test registered is on the first page. */
    private static List<String> found(String q) {
        return Api.admin()
                .queryParam("q", q)
                .queryParam("sort", "-updatedAt")
                .queryParam("limit", 200)
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
