package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daicho.groupware.deadline.DeadlineView;
import org.jspecify.annotations.Nullable;

/** What Garoon shall hold of a deadline, as JSON that is the same text for the same content. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GaroonConfig config;
    private final Wording wording;

    Bodies(GaroonConfig config, Wording wording) {
        this.config = config;
        this.wording = wording;
    }

    /**
     * An event of one day (期間予定), which takes nobody's time.
     *
     * @param people login names
     * @param unitCode null where no unit is known
     * @return null where there is nobody to invite, whom Garoon demands
     */
    @Nullable String event(DeadlineView deadline, Set<String> people, @Nullable String unitCode) {
        boolean invitesUnit = unitCode != null
                && (config.units() == GaroonConfig.Units.ALWAYS
                        || config.units() == GaroonConfig.Units.VACANT && people.isEmpty());
        if (deadline.kind().isDecision() || people.isEmpty() && !invitesUnit) {
            return null;
        }
        ObjectNode event = JSON.createObjectNode().put("eventType", "ALL_DAY");
        config.menu().ifPresent(menu -> event.put("eventMenu", menu));
        event.put("subject", wording.title(deadline)).put("notes", wording.notes(deadline));
        moment(event.putObject("start"), deadline.dueOn(), "T00:00:00+09:00");
        moment(event.putObject("end"), deadline.dueOn(), "T23:59:59+09:00");
        event.put("isAllDay", false).put("isStartOnly", false);
        Set<String> invited = new TreeSet<>(people);
        if (config.visibility() == GaroonConfig.Visibility.PRIVATE) {
            config.login().ifPresent(invited::add);
        }
        invited.forEach(code ->
                event.withArray("attendees").addObject().put("type", "USER").put("code", code));
        if (invitesUnit) {
            event.withArray("attendees").addObject().put("type", "ORGANIZATION").put("code", unitCode);
        }
        return write(event.put("visibilityType", config.visibility().name()));
    }

    private static void moment(ObjectNode moment, LocalDate day, String time) {
        moment.put("dateTime", day + time).put("timeZone", "Asia/Tokyo");
    }

    /** A notice; null where it is too early for one, or there is nobody to give it to. */
    @Nullable String notice(DeadlineView deadline, Set<String> people, LocalDate today) {
        String when = when(deadline, today);
        if (when == null || people.isEmpty()) {
            return null;
        }
        ObjectNode notice = JSON.createObjectNode()
                .put("notificationKey", wording.identity(deadline.key()))
                .put("url", wording.link(deadline).toString())
                .put("title", wording.title(when, deadline))
                .put("body", wording.body(deadline));
        config.icon().ifPresent(icon -> notice.put("icon", icon.toString()));
        new TreeSet<>(people).forEach(notice.putArray("destinations")::add);
        return write(notice);
    }

    /** The nearest of the configured numbers of days that has come, so that a notice is renewed at each and at no other time. */
    private @Nullable String when(DeadlineView deadline, LocalDate today) {
        if (deadline.kind().isDecision()) {
            return "判断待ち";
        }
        long days = ChronoUnit.DAYS.between(today, deadline.dueOn());
        if (days < 0) {
            return "期限超過";
        }
        List<Integer> come =
                config.noticeDays().stream().filter(before -> days <= before).toList();
        if (come.isEmpty()) {
            return null;
        }
        int nearest = Collections.min(come);
        return nearest == 0 ? "本日期限" : "期限まで" + nearest + "日以内";
    }

    static ObjectNode read(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String write(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
