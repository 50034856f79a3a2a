package org.daicho.groupware.calendar;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.daicho.groupware.feed.FeedDeadlines;
import org.daicho.groupware.subscription.FeedSubscriptionView;

/** Writes a calendar, page by page of deadlines. */
@Singleton
class CalendarFeed {

    /** How often subscribers are asked to look again. */
    private static final Duration REFRESH = Duration.ofHours(12);

    private static final String LINE_END = "\r\n";

    private final FeedDeadlines deadlines;

    @Inject
    CalendarFeed(FeedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param address where the calendar is, without its secret */
    void write(FeedSubscriptionView feed, URI address, OutputStream out) throws IOException {
        OctetFolding folded = new OctetFolding(out);
        put(folded, "BEGIN:VCALENDAR" + LINE_END);
        for (Property property : head(feed, address)) {
            put(folded, property.toString());
        }
        CalendarEntry entry = new CalendarEntry(feed, address.getHost());
        for (var found : deadlines.of(feed)) {
            put(folded, entry.of(found).toString());
        }
        put(folded, "END:VCALENDAR" + LINE_END);
        folded.flush();
    }

    private static List<Property> head(FeedSubscriptionView feed, URI address) {
        return List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//Daicho//Deadlines//" + feed.language()),
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new Name(feed.name()),
                new XProperty("X-WR-CALNAME", feed.name()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()),
                new Source(new ParameterList(List.of(Value.URI)), address.toString()),
                new Color(new ParameterList(), "teal"));
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
