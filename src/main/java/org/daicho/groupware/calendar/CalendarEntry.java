package org.daicho.groupware.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.daicho.groupware.deadline.DeadlineState;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** One deadline as an event of a whole day, or as a task. */
final class CalendarEntry {

    private static final Text TITLE = Text.of("【%s】%s", "%s: %s");
    private static final Text DONE = Text.of("（済）", "(done) ");
    private static final Text DUE = Text.of("期限：%s", "Due: %s");
    private static final Text ANSWERING = Text.of("担当：%s", "Answers for it: %s");
    private static final Text CONTENT = Text.of("内容：%s", "Details: %s");
    private static final Text STATE = Text.of("状況：%s", "State: %s");

    private final Locale locale;
    private final boolean tasks;
    private final @Nullable Integer alarmDays;
    private final String domain;

    CalendarEntry(FeedSubscriptionView feed, String domain) {
        this(feed.language().locale(), feed.tasks(), feed.alarmDays(), domain);
    }

    /** @param alarmDays how long before there is an alarm; null for none */
    CalendarEntry(Locale locale, boolean tasks, @Nullable Integer alarmDays, String domain) {
        this.locale = locale;
        this.tasks = tasks;
        this.alarmDays = alarmDays;
        this.domain = domain;
    }

    CalendarComponent of(DeadlineView deadline) {
        CalendarComponent entry = tasks ? task(deadline) : event(deadline);
        Instant changed = deadline.changedAt();
        entry.add(new Uid(deadline.key() + '@' + domain));
        entry.add(new DtStamp(changed));
        entry.add(new LastModified(changed));
        entry.add(new Sequence((int) Math.min(deadline.sequence(), Integer.MAX_VALUE)));
        entry.add(new Summary(summary(deadline, locale)));
        entry.add(new Description(description(deadline, locale)));
        entry.add(new Categories(new TextList(deadline.title().in(locale))));
        return entry;
    }

    private CalendarComponent event(DeadlineView deadline) {
        VEvent event = new VEvent(false);
        LocalDate day = deadline.dueOn();
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(status(deadline.state(), ImmutableStatus.VEVENT_CONFIRMED, ImmutableStatus.VEVENT_CANCELLED));
        // a deadline takes nobody's time
        event.add(ImmutableTransp.TRANSPARENT);
        if (alarms(deadline)) {
            event.add(alarm(deadline));
        }
        return event;
    }

    private CalendarComponent task(DeadlineView deadline) {
        VToDo task = new VToDo(false);
        task.add(new Due<>(deadline.dueOn()));
        boolean done = deadline.state() == DeadlineState.DONE;
        task.add(
                done
                        ? ImmutableStatus.VTODO_COMPLETED
                        : status(
                                deadline.state(), ImmutableStatus.VTODO_NEEDS_ACTION, ImmutableStatus.VTODO_CANCELLED));
        if (done) {
            task.add(new Completed(deadline.changedAt()));
        }
        if (alarms(deadline)) {
            task.add(alarm(deadline));
        }
        return task;
    }

    private boolean alarms(DeadlineView deadline) {
        return alarmDays != null && deadline.state() == DeadlineState.OPEN;
    }

    private VAlarm alarm(DeadlineView deadline) {
        VAlarm alarm = new VAlarm(Duration.ofDays(-alarmDays));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary(deadline, locale)));
        return alarm;
    }

    private static Status status(DeadlineState state, Status otherwise, Status cancelled) {
        return state == DeadlineState.CANCELLED ? cancelled : otherwise;
    }

    private static String summary(DeadlineView deadline, Locale locale) {
        String title = TITLE.with(deadline.title().in(locale), deadline.label()).in(locale);
        return deadline.state() == DeadlineState.DONE ? DONE.in(locale) + title : title;
    }

    private static String description(DeadlineView deadline, Locale locale) {
        String day = locale.equals(Locale.ENGLISH) ? deadline.dueOn().toString() : Wareki.print(deadline.dueOn());
        StringBuilder lines = new StringBuilder(DUE.with(day).in(locale));
        if (deadline.detail() != null) {
            lines.append('\n').append(CONTENT.with(deadline.detail()).in(locale));
        }
        if (!deadline.answering().isEmpty()) {
            lines.append('\n')
                    .append(ANSWERING
                            .with(String.join("、", deadline.answering()))
                            .in(locale));
        }
        return lines.append('\n')
                .append(STATE.with(deadline.state().label().in(locale)).in(locale))
                .toString();
    }
}
