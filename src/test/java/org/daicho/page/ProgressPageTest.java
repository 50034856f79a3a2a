package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ProgressPageTest {

    private static final String REFRESH = "noscript > meta[http-equiv=refresh]";

    @Inject
    EntityManager database;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = Browser.signedIn("PROCUREMENT");
    }

    @Test
    void a_bundle_is_followed_from_before_its_form_is_sent_until_it_is_made() {
        Element form = form();
        String address = form.attr("data-follow");

        assertThat(form.selectFirst("a[target=_blank]").attr("href")).isEqualTo(address);
        Document before = browser.page(address);
        assertThat(before.select(".told").text()).isEqualTo("まだ始まっていません。");
        assertThat(before.select(REFRESH)).hasSize(1);

        String bundle = place(send(form));

        Document after = browser.page(address);
        assertThat(after.select("#progress .told").text()).isEqualTo("契約 1 / 1 件、証拠 0 件。できました。");
        assertThat(after.select("#progress a").eachAttr("href")).containsExactly(bundle);
        assertThat(after.select("[data-follow]")).isEmpty();
        assertThat(after.select(REFRESH)).isEmpty();
    }

    @Test
    void what_goes_on_is_said_in_words_and_shown_as_a_bar() {
        Element form = form();
        send(form);
        is("'GOING', stage = 'READING', contracts = 3200, contracts_in_scope = 20000", "now()", form);

        Document going = browser.page(form.attr("data-follow"));
        assertThat(going.select("[role=status][aria-live=polite]").text())
                .isEqualTo("契約 3,200 / 20,000 件、証拠 0 件。台帳を読んでいます。");
        Element bar = going.selectFirst("[data-follow=" + form.attr("data-follow") + "] progress");
        assertThat(bar.attr("value")).isEqualTo("3200");
        assertThat(bar.attr("max")).isEqualTo("20000");
        assertThat(going.getElementById(bar.attr("aria-labelledby")).text()).isEqualTo("進み具合");
        assertThat(going.select(REFRESH).attr("content")).isEqualTo("5");

        is("'GOING'", "now() - interval '2 minutes'", form);
        Document stopped = browser.page(form.attr("data-follow"));
        assertThat(stopped.select(".told").text()).contains("止まったと思われます");
        assertThat(stopped.select(REFRESH)).isEmpty();

        is("'FAILED'", "now()", form);
        assertThat(browser.page(form.attr("data-follow") + "?lang=en")
                        .select(".told")
                        .text())
                .contains("It failed.");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_bundle_and_tells_nobody_else_of_it() {
        Element form = form();

        assertThat(place(send(form))).isEqualTo(place(send(form)));
        Document others = Browser.signedIn("PROCUREMENT").page(form.attr("data-follow"));
        assertThat(others.select(".told").text()).isEqualTo("まだ始まっていません。");
        Browser.signedIn("READ_ONLY")
                .asks()
                .get(form.attr("data-follow"))
                .then()
                .statusCode(403);
    }

    private Element form() {
        return browser.page("/portal/contracts/" + Api.contract()).selectFirst("#bundle form");
    }

    private Response send(Element form) {
        RequestSpecification request = browser.asks().contentType("application/x-www-form-urlencoded; charset=utf-8");
        Browser.fields(form).forEach((name, values) -> request.formParam(name, values));
        return request.post(form.attr("action"));
    }

    private static String place(Response made) {
        made.then().statusCode(303);
        return made.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private void is(String state, String heard, Element form) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update bundle_progress set state = "
                        + state + ", bundle_id = null, updated_at = " + heard + " where request_key = ?1")
                .setParameter(1, form.selectFirst("[name=formKey]").attr("value"))
                .executeUpdate());
    }
}
