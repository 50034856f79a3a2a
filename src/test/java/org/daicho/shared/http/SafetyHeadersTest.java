package org.daicho.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SafetyHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/contracts",
                "/api/v1/contracts/nonsense",
                "/api/v1/nothing-here",
                "/problems/not-found",
                "/q/openapi",
                "/q/health/live",
                "/nothing-here"
            })
    void every_answer_tells_browsers_to_run_guess_and_frame_nothing(String path) {
        safe(Api.admin().get(path).then())
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), containsString("frame-ancestors 'none'")));
    }

    /** Of two policies browsers keep both: a page with that of programs beside its own has no style and sends no form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal",
                "/portal/sign-in",
                "/portal/nothing-here",
                "/portlet",
                "/assets/daicho.css",
                "/api/v1/reports/contract-register.html",
                "/api/v1/contracts",
                "/q/swagger-ui/",
                "/nothing-here"
            })
    void every_answer_says_each_thing_once(String path) {
        Headers headers = Api.admin().accept("*/*").get(path).headers();

        assertThat(headers.getValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.asList())
                .filteredOn(header -> !header.getName().equalsIgnoreCase("Set-Cookie"))
                .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusals_do_so_too_and_are_kept_by_nobody() {
        safe(Api.nobody().get(Api.CONTRACTS).then().statusCode(401)).header("Cache-Control", equalTo("no-store"));
        safe(Api.json("{").post(Api.CONTRACTS).then().statusCode(400)).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void what_is_in_the_register_is_kept_by_no_browser() {
        Api.admin().get(Api.CONTRACTS).then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void the_page_of_the_specification_may_run_what_is_its_own_and_nothing_foreign() {
        safe(Api.nobody().get("/q/swagger-ui/").then().statusCode(200))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("http")),
                                not(containsString("unsafe-eval"))));
    }

    @Test
    void tls_is_not_demanded_where_there_is_none() {
        Api.nobody().get("/q/health/live").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void a_request_is_not_echoed() {
        Api.admin().request("TRACE", "/api/v1/me").then().statusCode(405);
    }

    @Test
    void no_other_site_is_let_in() {
        Api.admin()
                .header("Origin", "https://elsewhere.example")
                .get("/api/v1/me")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse safe(ValidatableResponse answer) {
        return answer.header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"));
    }
}
