package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@link FakeGaroon} knows and keeps. */
final class GaroonBoard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EVENT = Pattern.compile("/schedule/events/(\\d+)");
    private static final Pattern DATASTORE = Pattern.compile("/schedule/events/(\\d+)/datastore/([A-Za-z0-9.]{1,128})");

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> users = new ConcurrentSkipListMap<>();
    private final Map<String, String> organizations = new ConcurrentSkipListMap<>();
    private final List<String> allowed = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> events = new ConcurrentSkipListMap<>();
    private final Map<String, JsonNode> stamps = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, ObjectNode>> notices = new ConcurrentHashMap<>();
    private final EventCheck check = new EventCheck(users, organizations);
    private final String login;
    private final String app;

    GaroonBoard(String login, String app) {
        this.login = login;
        this.app = app;
        user(login);
    }

    void user(String code) {
        users.put(code, String.valueOf(ids.incrementAndGet()));
    }

    void deleteUser(String code) {
        users.remove(code);
    }

    void organization(String code) {
        organizations.put(code, String.valueOf(ids.incrementAndGet()));
    }

    void allow(String url) {
        allowed.add(url);
    }

    Map<String, ObjectNode> events() {
        return events;
    }

    Map<String, JsonNode> stamps() {
        return stamps;
    }

    Map<String, ObjectNode> notices(String user) {
        return notices.computeIfAbsent(user, ignored -> new ConcurrentSkipListMap<>());
    }

    GaroonAnswer answer(String method, String path, String query, JsonNode body) {
        Matcher event = EVENT.matcher(path);
        Matcher datastore = DATASTORE.matcher(path);
        if (path.equals("/schedule/events")) {
            return method.equals("POST") ? create(body) : list(method, parameters(query));
        }
        if (event.matches()) {
            return one(method, event.group(1), body);
        }
        if (datastore.matches()) {
            return stamp(method, datastore.group(1), datastore.group(2), body);
        }
        if (path.equals("/base/users") || path.equals("/base/organizations")) {
            return known(path.substring("/base/".length()), parameters(query));
        }
        if (path.equals("/notification/items") && method.equals("POST")) {
            return notify(body);
        }
        throw new GaroonAnswer.Refused(400, "GRN_REST_API_00101", "指定されたパスが見つかりません。");
    }

    private GaroonAnswer create(JsonNode body) {
        check.created(body);
        return stored(String.valueOf(ids.incrementAndGet()), body);
    }

    private GaroonAnswer stored(String id, JsonNode body) {
        ObjectNode event = events.getOrDefault(id, JSON.createObjectNode()).deepCopy();
        event.setAll((ObjectNode) body);
        event.put("id", id);
        events.put(id, event);
        return GaroonAnswer.of(event);
    }

    private GaroonAnswer one(String method, String id, JsonNode body) {
        ObjectNode present = events.get(id);
        if (present == null) {
            throw new GaroonAnswer.Refused(404, "GRN_SCHD_13001", "指定された予定が見つかりません。");
        }
        if (!sees(present, login)) {
            throw new GaroonAnswer.Refused(403, "GRN_SCHD_13002", "この予定を閲覧できません。");
        }
        return switch (method) {
            case "GET" -> GaroonAnswer.of(present);
            case "PATCH" -> {
                check.changed(body);
                yield stored(id, body);
            }
            case "DELETE" -> {
                events.remove(id);
                yield new GaroonAnswer(204, "", "");
            }
            default -> throw new GaroonAnswer.Refused(405, "GRN_REST_API_00102", "許可されていないメソッドです。");
        };
    }

    private GaroonAnswer stamp(String method, String id, String name, JsonNode body) {
        if (!method.equals("POST") || !body.path("value").isObject()) {
            throw new GaroonAnswer.Refused(400, "GRN_REST_API_00201", "valueは必須です。");
        }
        one("GET", id, body);
        stamps.put(id + '/' + name, body.path("value"));
        return GaroonAnswer.of(body);
    }

    /** Without a target the events that the caller takes part in. */
    private GaroonAnswer list(String method, Map<String, String> query) {
        if (!method.equals("GET")) {
            throw new GaroonAnswer.Refused(405, "GRN_REST_API_00102", "許可されていないメソッドです。");
        }
        OffsetDateTime from = EventCheck.moment(query.get("rangeStart"));
        OffsetDateTime until = EventCheck.moment(query.get("rangeEnd"));
        Map<String, String> kind = "organization".equals(query.get("targetType")) ? organizations : users;
        String target = query.get("target");
        String code = target == null ? login : codeOf(kind, target);
        return page(
                "events",
                events.values().stream()
                        .filter(event -> takesPart(event, code) && sees(event, login))
                        .filter(event -> !EventCheck.moment(
                                        event.at("/start/dateTime").asText())
                                .isAfter(until))
                        .filter(event -> !EventCheck.moment(
                                        event.at("/end/dateTime").asText())
                                .isBefore(from)),
                query);
    }

    private static String codeOf(Map<String, String> kind, String id) {
        return kind.entrySet().stream()
                .filter(one -> one.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new GaroonAnswer.Refused(400, "GRN_REST_API_00206", "targetに指定したオブジェクトが存在しません。"));
    }

    private static boolean takesPart(JsonNode event, String code) {
        return event.path("attendees").findValuesAsText("code").contains(code);
    }

    private static boolean sees(JsonNode event, String code) {
        return !event.path("visibilityType").asText().equals("PRIVATE") || takesPart(event, code);
    }

    private GaroonAnswer known(String list, Map<String, String> query) {
        Map<String, String> kind = list.equals("users") ? users : organizations;
        String name = query.getOrDefault("name", "");
        return page(
                list,
                kind.entrySet().stream()
                        .filter(one -> one.getKey().contains(name))
                        .map(one -> JSON.createObjectNode()
                                .put("id", one.getValue())
                                .put("code", one.getKey())),
                query);
    }

    private static GaroonAnswer page(String list, Stream<ObjectNode> found, Map<String, String> query) {
        int limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        if (limit < 1 || limit > 1000) {
            throw new GaroonAnswer.Refused(400, "GRN_REST_API_00211", "limitが最大値を超えています。");
        }
        List<ObjectNode> rest = found.skip(offset).toList();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray(list);
        rest.stream().limit(limit).forEach(items::add);
        return GaroonAnswer.of(answer.put("hasNext", rest.size() > limit));
    }

    private GaroonAnswer notify(JsonNode body) {
        for (String name : List.of("app", "notificationKey", "operation", "url", "title", "body")) {
            EventCheck.require(body.path(name), name);
        }
        if (!body.path("app").asText().equals(app)) {
            throw new GaroonAnswer.Refused(400, "GRN_REST_API_00206", "appに指定したオブジェクトが存在しません。");
        }
        EventCheck.requireOneOf(body.path("operation"), "operation", "add", "modify", "remove");
        requireAllowed(body.path("url"), "url");
        if (body.has("icon")) {
            requireAllowed(body.path("icon"), "icon");
        }
        if (body.path("destinations").isEmpty()) {
            throw new GaroonAnswer.Refused(400, "GRN_REST_API_00201", "destinationsは必須です。");
        }
        for (JsonNode destination : body.path("destinations")) {
            if (!destination.path("type").asText().equals("USER")) {
                throw new GaroonAnswer.Refused(400, "GRN_REST_API_00213", "destinationsにはUSERだけを指定できます。");
            }
            if (!users.containsKey(destination.path("code").asText())) {
                throw new GaroonAnswer.Refused(404, "GRN_CMMN_00105", "指定されたユーザーが見つかりません。");
            }
        }
        body.path("destinations").findValuesAsText("code").forEach(code -> give(code, (ObjectNode) body));
        return GaroonAnswer.of(body);
    }

    private void give(String code, ObjectNode notice) {
        String key = notice.path("notificationKey").asText();
        if (notice.path("operation").asText().equals("remove")) {
            notices(code).remove(key);
        } else {
            notices(code).put(key, notice);
        }
    }

    private void requireAllowed(@Nullable JsonNode url, String name) {
        if (url == null || allowed.stream().noneMatch(url.asText()::startsWith)) {
            throw new GaroonAnswer.Refused(400, "GRN_REST_API_00226", name + "に許可されていない値が指定されています。");
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
