package org.daicho.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request, made up from an operation: partly as it should be, so that it gets further than the first check. */
record Attempt(String verb, String uri, Map<String, String> headers, byte[] body) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param ids of things that exist, by the path of their list */
    static Attempt of(Operation operation, Junk junk, Map<String, List<String>> ids) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            if (in.equals("query") && junk.once(3)) {
                query.add(name + '=' + queried(parameter, junk));
                if (junk.once(8)) {
                    query.add(name + '=' + junk.inUri());
                }
            } else if (in.equals("header") && junk.once(3)) {
                headers.put(name, junk.inHeader());
            } else if (name.equals("If-Match") && !operation.verb().equals("GET")) {
                headers.put(name, "\"" + (1 + junk.below(3)) + '"');
            }
        }
        if (junk.once(8)) {
            query.add("nobodyKnows=" + junk.inUri());
        }
        if (junk.once(10)) {
            headers.put("Accept", junk.inHeader());
        }
        String uri = path(operation, junk, ids) + (query.isEmpty() ? "" : '?' + String.join("&", query));
        return new Attempt(operation.verb(), uri, headers, body(operation, junk, headers));
    }

    private static String path(Operation operation, Junk junk, Map<String, List<String>> ids) {
        List<String> known = ids.getOrDefault(operation.collection(), List.of());
        Matcher place = PLACE.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        for (boolean first = true; place.find(); first = false) {
            String value = first && !known.isEmpty() && !junk.once(3)
                    ? junk.one(known)
                    : junk.once(2) ? junk.id() : junk.inUri();
            place.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return place.appendTail(path).toString();
    }

    private static String queried(JsonNode parameter, Junk junk) {
        JsonNode schema = parameter.path("schema");
        // waiting is no fault, and would be all that is done
        if (parameter.path("name").asText().equals("wait")) {
            return junk.once(2) ? "0" : "-1";
        }
        if (junk.once(3) && schema.path("enum").size() > 0) {
            return schema.path("enum")
                    .get(junk.below(schema.path("enum").size()))
                    .asText();
        }
        if (junk.once(3) && schema.path("type").asText().equals("integer")) {
            return junk.one(List.of("0", "1", "2", "-1", "2147483647", "2147483648", "9223372036854775807", "1e3"));
        }
        return junk.once(4) ? "2026-04-01" : junk.inUri();
    }

    private static byte[] body(Operation operation, Junk junk, Map<String, String> headers) {
        if (operation.bodies().isEmpty()) {
            return new byte[0];
        }
        String type = junk.one(List.copyOf(operation.bodies().keySet()));
        headers.put("Content-Type", type.equals("*/*") ? "application/octet-stream" : type);
        if (junk.once(12)) {
            headers.put(
                    "Content-Type",
                    junk.one(List.of("text/plain", "application/xml", "application/json; charset=x", "*/*", "x")));
        }
        if (type.startsWith("multipart/")) {
            return multipart(junk, headers);
        }
        if (!type.endsWith("json")) {
            return junk.text().getBytes(StandardCharsets.UTF_8);
        }
        return junk.once(6)
                ? broken(junk)
                : junk.mutated(operation.bodies().get(type)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] broken(Junk junk) {
        return switch (junk.below(9)) {
            case 0 -> new byte[0];
            case 1 -> "{".getBytes(StandardCharsets.UTF_8);
            case 2 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 3 -> new byte[] {'{', '"', (byte) 0xC3, '"', ':', (byte) 0xFF, '}'};
            case 4 -> "{\"name\":\"\\ud800\",\"title\":\"\\u0000\"}".getBytes(StandardCharsets.US_ASCII);
            case 5 -> "{\"name\":1,\"name\":2}".getBytes(StandardCharsets.US_ASCII);
            case 6 -> ("{\"amount\":" + "9".repeat(50_000) + "}").getBytes(StandardCharsets.US_ASCII);
            case 7 -> "\uFEFF{}".getBytes(StandardCharsets.UTF_16);
            default -> junk.value().toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] multipart(Junk junk, Map<String, String> headers) {
        String boundary = junk.once(4) ? "other" : "b";
        headers.put("Content-Type", junk.once(6) ? "multipart/form-data" : "multipart/form-data; boundary=" + boundary);
        return ("--b\r\nContent-Disposition: form-data; name=\"" + (junk.once(2) ? "metadata" : "file") + "\"\r\n"
                        + "Content-Type: " + junk.one(List.of("application/json", "text/plain", "x"))
                        + "\r\n\r\n" + junk.text() + (junk.once(3) ? "" : "\r\n--b--\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Throws IllegalArgumentException for what the client's library refuses to send. */
    HttpRequest request(String base, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + uri))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        String sent = new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
        return verb + ' ' + uri + ' ' + headers + ' ' + sent;
    }
}
