package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Garoon demands of an event. */
record EventCheck(Map<String, String> users, Map<String, String> organizations) {

    void created(JsonNode event) {
        require(event.path("eventType"), "eventType");
        requireOneOf(event.path("eventType"), "eventType", "REGULAR", "ALL_DAY");
        checked(event, event.path("eventType").asText().equals("ALL_DAY"));
    }

    /** The rules for the end are those of an event of whole days: this service makes no others. */
    void changed(JsonNode event) {
        checked(event, true);
    }

    private void checked(JsonNode event, boolean wholeDays) {
        boolean startOnly = event.path("isStartOnly").asBoolean();
        if (startOnly && event.path("isAllDay").asBoolean()) {
            throw refused("GRN_REST_API_00223", "isStartOnlyとisAllDayを同時にtrueにできません。");
        }
        require(event.path("start"), "start");
        OffsetDateTime start = moment(event.path("start"));
        if (event.path("end").isMissingNode()
                && (wholeDays || !startOnly || !event.path("facilities").isEmpty())) {
            throw refused("GRN_REST_API_00224", "endを指定するか、isStartOnlyをtrueにしてください。");
        }
        if (!event.path("end").isMissingNode() && moment(event.path("end")).isBefore(start)) {
            throw refused("GRN_REST_API_00203", "startの値がendの値以降です。");
        }
        if (event.has("visibilityType")) {
            requireOneOf(event.path("visibilityType"), "visibilityType", "PUBLIC", "PRIVATE");
        }
        if (event.path("attendees").isEmpty() && event.path("facilities").isEmpty()) {
            throw refused("GRN_REST_API_00216", "attendees、facilitiesのいずれかを指定してください。");
        }
        for (JsonNode attendee : event.path("attendees")) {
            requireOneOf(attendee.path("type"), "attendees", "USER", "ORGANIZATION");
            Map<String, String> known = attendee.path("type").asText().equals("USER") ? users : organizations;
            if (!known.containsKey(attendee.path("code").asText())) {
                throw refused("GRN_REST_API_00206", "attendeesに指定したオブジェクトが存在しません。");
            }
        }
    }

    private static OffsetDateTime moment(JsonNode given) {
        require(given.path("dateTime"), "dateTime");
        require(given.path("timeZone"), "timeZone");
        try {
            ZoneId.of(given.path("timeZone").asText());
        } catch (DateTimeException unknown) {
            throw refused("GRN_REST_API_00221", "タイムゾーンが正しくありません。");
        }
        return moment(given.path("dateTime").asText());
    }

    static OffsetDateTime moment(@Nullable String text) {
        if (text == null) {
            throw refused("GRN_REST_API_00201", "日時は必須です。");
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException noTime) {
            throw refused("GRN_REST_API_00220", "日時が正しくありません。");
        }
    }

    static void require(JsonNode value, String name) {
        if (value.isMissingNode() || value.isTextual() && value.asText().isEmpty()) {
            throw refused("GRN_REST_API_00201", name + "は必須です。");
        }
    }

    static void requireOneOf(JsonNode value, String name, String... allowed) {
        if (!List.of(allowed).contains(value.asText())) {
            throw refused("GRN_REST_API_00212", name + "に指定できる値ではありません。");
        }
    }

    private static GaroonAnswer.Refused refused(String code, String message) {
        return new GaroonAnswer.Refused(400, code, message);
    }
}
