package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.daicho.Api;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInPageTest {

    private static final String COOKIE = "daicho-session";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void who_is_not_signed_in_is_sent_there_and_comes_back() {
        Response sent = browser().get("/portal/contracts?q=保守");
        assertThat(sent.statusCode()).isEqualTo(303);
        String place = sent.header("Location");
        assertThat(place).contains("/portal/sign-in?to=");

        String to = Jsoup.parse(browser().urlEncodingEnabled(false).get(place).asString())
                .select("input[name=to]")
                .attr("value");
        Response back = signIn(Api.token("READ_ONLY"), to);
        assertThat(back.header("Location")).endsWith(to);
        assertThat(back.getDetailedCookie(COOKIE).isHttpOnly()).isTrue();
        assertThat(back.getDetailedCookie(COOKIE).getSameSite()).isEqualTo("Strict");
        assertThat(signedIn(back).get("/portal/contracts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_token_opens_nothing() {
        Response refused = signIn("daicho_nobody", "/portal");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.cookies()).doesNotContainKey(COOKIE);
        assertThat(Jsoup.parse(refused.asString()).select("input[type=password]"))
                .hasSize(1);
    }

    @Test
    void nobody_is_sent_on_to_another_site() {
        String token = Api.token("READ_ONLY");

        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example", "/portal\\evil", "/portalx"}) {
            assertThat(signIn(token, elsewhere).header("Location")).endsWith("/portal");
        }
    }

    @Test
    void a_form_of_another_page_is_refused() {
        Response session = signIn(Api.token("READ_ONLY"), "/portal");

        assertThat(post(session, "/portal/sign-out", "guessed", "same-origin").statusCode())
                .isEqualTo(403);
        assertThat(post(session, "/portal/sign-out", formToken(session), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(session).get("/portal").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        Response session = signIn(Api.token("READ_ONLY"), "/portal");

        assertThat(post(session, "/portal/sign-out", formToken(session), "same-origin")
                        .statusCode())
                .isEqualTo(303);
        assertThat(signedIn(session).get("/portal").statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_ends_with_the_token_that_began_it() {
        Response made =
                Api.post(Api.TOKENS, Api.fields("name", Api.unique("desk"), "roles", java.util.List.of("READ_ONLY")));
        Response session = signIn(made.jsonPath().getString("secret"), "/portal");
        assertThat(signedIn(session).get("/portal").statusCode()).isEqualTo(200);

        String id = made.jsonPath().getString("token.id");
        String path = Api.TOKENS + '/' + id;
        Api.admin().header("If-Match", Api.tag(path)).delete(path).then().statusCode(200);

        assertThat(signedIn(session).get("/portal").statusCode()).isEqualTo(303);
    }

    private static RequestSpecification browser() {
        return Api.nobody()
                .accept("text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private static Response signIn(String token, String to) {
        return browser()
                .contentType(FORM)
                .formParam("token", token)
                .formParam("to", to)
                .post("/portal/sign-in");
    }

    private static RequestSpecification signedIn(Response session) {
        return browser().cookie(COOKIE, session.cookie(COOKIE));
    }

    private static String formToken(Response session) {
        return Jsoup.parse(signedIn(session).get("/portal").asString())
                .select("input[name=formToken]")
                .first()
                .attr("value");
    }

    private static Response post(Response session, String path, String formToken, String site) {
        return Api.nobody()
                .accept("text/html")
                .header("Sec-Fetch-Site", site)
                .cookie(COOKIE, session.cookie(COOKIE))
                .contentType(FORM)
                .formParam("formToken", formToken)
                .redirects()
                .follow(false)
                .post(path);
    }
}
