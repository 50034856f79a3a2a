package org.daicho.groupware.connector.garoon.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daicho.groupware.connector.answer.WholeAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Calls, one at a time. Throws {@link Refusal} for every answer that is no success, and any other {@code IOException} where
 * there was no whole answer, after which nobody knows whether it was done.
 */
public final class Garoon {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1000;

    private final Account account;
    private final HttpClient client;

    public Garoon(Account account) {
        this.account = account;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(account.timeout())
                // a redirection leads to the page where one signs in, and must not take the password elsewhere
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @return the id of the event */
    public String create(ObjectNode event) throws IOException {
        String id = send("POST", "/schedule/events", event).path("id").asText();
        if (id.isEmpty()) {
            throw new IOException("The answer names no event.");
        }
        return id;
    }

    public void change(String eventId, ObjectNode event) throws IOException {
        send("PATCH", path(eventId), event);
    }

    public void remove(String eventId) throws IOException {
        send("DELETE", path(eventId), null);
    }

    /** Whether it exists, and this account may see it. */
    public boolean has(String eventId) throws IOException {
        try {
            send("GET", path(eventId), null);
            return true;
        } catch (Refusal refusal) {
            if (refusal.mayMeanThatTheEventIsGone()) {
                return false;
            }
            throw refusal;
        }
    }

    /** Writes something of ours to an event, where people do not see it. */
    public void stamp(String eventId, String name, ObjectNode value) throws IOException {
        send(
                "POST",
                path(eventId) + "/datastore/" + encode(name),
                JSON.createObjectNode().set("value", value));
    }

    public void announce(ObjectNode notification) throws IOException {
        send("POST", "/notification/items", notification);
    }

    /**
     * The id of an event of that time with these words in its notes; null if there is none.
     *
     * @param target as {@code user} and its id; empty for the account itself
     */
    public @Nullable String find(Map<String, String> target, String from, String until, String words)
            throws IOException {
        Map<String, String> query = new TreeMap<>(target);
        query.put("rangeStart", from);
        query.put("rangeEnd", until);
        query.put("fields", "id,notes");
        return first("/schedule/events", "events", query, "notes", words, false);
    }

    /** The id of a user, or of an organization, by its code; null if there is none. */
    public @Nullable String idOf(boolean organization, String code) throws IOException {
        // "name" narrows by login name too, but not exactly
        return organization
                ? first("/base/organizations", "organizations", Map.of(), "code", code, true)
                : first("/base/users", "users", Map.of("name", code), "code", code, true);
    }

    private @Nullable String first(
            String path, String list, Map<String, String> query, String property, String value, boolean whole)
            throws IOException {
        int offset = 0;
        boolean more = true;
        while (more) {
            Map<String, String> asked = new TreeMap<>(query);
            asked.put("limit", String.valueOf(PAGE));
            asked.put("offset", String.valueOf(offset));
            JsonNode page = send("GET", path + '?' + query(asked), null);
            for (JsonNode one : page.path(list)) {
                String found = one.path(property).asText();
                if (whole ? found.equals(value) : found.contains(value)) {
                    return one.path("id").asText();
                }
            }
            offset += page.path(list).size();
            more = page.path("hasNext").asBoolean() && !page.path(list).isEmpty();
        }
        return null;
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) throws IOException {
        HttpRequest.Builder request = account.request(path);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        HttpResponse<byte[]> answer = WholeAnswer.to(request.build(), client, account.timeout());
        if (answer.statusCode() / 100 != 2) {
            throw Refusal.of(
                    answer.statusCode(),
                    answer.headers().firstValue("X-Cybozu-Error").orElse(""),
                    answer.body());
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String path(String eventId) {
        return "/schedule/events/" + encode(eventId);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + '=' + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
