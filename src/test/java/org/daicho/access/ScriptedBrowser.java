package org.daicho.access;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Follows redirects and keeps cookies for each origin, as a browser does. Not the JDK's cookie store: that one does not send over
 * plain HTTP what is marked {@code Secure}, where browsers make an exception for this host.
 */
final class ScriptedBrowser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    /** Whoever has read this browser's cookies. */
    ScriptedBrowser copy() {
        ScriptedBrowser copy = new ScriptedBrowser();
        cookies.forEach((origin, ofOrigin) -> copy.cookies.put(origin, new TreeMap<>(ofOrigin)));
        return copy;
    }

    HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(uri)));
    }

    /** As somebody who wants to read and not to have JSON. */
    HttpResponse<String> page(String uri) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/html"));
    }

    /** As a button on one of our own pages does it. */
    HttpResponse<String> post(String uri) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(uri))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form: " + page.statusCode() + " " + page.body());
        }
        URI place = page.uri().resolve(action.group(1).replace("&amp;", "&"));
        return follow(HttpRequest.newBuilder(place)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Keycloak.form(fields))));
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpRequest.Builder next = first;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            URI place = next.build().uri();
            String mine = cookies.getOrDefault(place.getAuthority(), Map.of()).entrySet().stream()
                    .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                    .collect(Collectors.joining("; "));
            if (!mine.isEmpty()) {
                next.header("Cookie", mine);
            }
            HttpResponse<String> answer = client.send(next.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(header -> keep(place, header));
            if (answer.statusCode() / 100 != 3) {
                return answer;
            }
            next = HttpRequest.newBuilder(
                    place.resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        throw new AssertionError("more than " + MOST_REDIRECTS + " redirects");
    }

    private void keep(URI place, String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        Map<String, String> ofOrigin = cookies.computeIfAbsent(place.getAuthority(), origin -> new TreeMap<>());
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            ofOrigin.remove(cookie.getName());
        } else {
            ofOrigin.put(cookie.getName(), cookie.getValue());
        }
    }
}
