package org.daicho.groupware.connector.garoon.rest;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where Garoon is and who calls it.
 *
 * @param base ends with {@code /api/v1}
 * @param basic name and password with a colon between them, for a web server that asks for them in addition
 * @param timeout for the connection, and again for the whole answer
 */
public record Account(URI base, String login, String password, @Nullable String basic, Duration timeout) {

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base.toString() + path))
                .timeout(timeout)
                .header("X-Cybozu-Authorization", base64(login + ':' + password));
        return basic == null ? request : request.header("Authorization", "Basic " + base64(basic));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return login + '@' + base;
    }
}
