package org.daicho.page;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser without scripts: reads pages, and sends a form with what stands in its fields. */
final class Browser {

    private static final String COOKIE = "daicho-session";

    private final String session;

    private Browser(String session) {
        this.session = session;
    }

    static Browser signedIn(String... roles) {
        return withToken(Api.token(roles));
    }

    static Browser withToken(String token) {
        return new Browser(Api.nobody()
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token)
                .post("/portal/sign-in")
                .cookie(COOKIE));
    }

    RequestSpecification asks() {
        return Api.nobody()
                .accept("text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(COOKIE, session)
                .redirects()
                .follow(false);
    }

    Document page(String path) {
        return Jsoup.parse(asks().get(path).then().statusCode(200).extract().asString());
    }

    /** The page that an answer leads to. */
    Document follow(Response answer) {
        answer.then().statusCode(303);
        String place = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        return Jsoup.parse(asks().urlEncodingEnabled(false)
                .get(place)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** What the form of a page would send as it stands. */
    static Map<String, List<String>> fields(Document page) {
        return fields(page.selectFirst("#form form"));
    }

    static Map<String, List<String>> fields(Element form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.select("input, textarea, select").forEach(field -> {
            String type = field.attr("type");
            if (field.is("select")) {
                Element chosen = field.selectFirst("option[selected]");
                put(fields, field.attr("name"), chosen == null ? "" : chosen.attr("value"));
            } else if (!type.matches("radio|checkbox") || field.hasAttr("checked")) {
                put(fields, field.attr("name"), field.is("textarea") ? field.wholeText() : field.attr("value"));
            }
        });
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
    }

    /** The form of this page, with these fields written anew: names and values by turns. */
    Response send(Document page, String... written) {
        Map<String, List<String>> fields = fields(page);
        for (int i = 0; i < written.length; i += 2) {
            fields.put(written[i], List.of(written[i + 1]));
        }
        RequestSpecification request = asks().contentType("application/x-www-form-urlencoded; charset=utf-8");
        fields.forEach((name, values) -> request.formParam(name, values));
        return request.post(page.selectFirst("#form form").attr("action"));
    }
}
