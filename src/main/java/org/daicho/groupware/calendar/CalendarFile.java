package org.daicho.groupware.calendar;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.daicho.groupware.deadline.DeadlineView;

/**
 * A page of deadlines as a calendar to be attached. Its events have the UIDs of the subscribed calendar, so that whoever has
 * both sees each once.
 */
@Singleton
public class CalendarFile {

    /** @param domain after the at sign of every UID */
    public byte[] of(List<DeadlineView> deadlines, String domain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            OctetFolding folded = new OctetFolding(out);
            put(folded, "BEGIN:VCALENDAR\r\n");
            for (Property property : List.of(
                    ImmutableVersion.VERSION_2_0, new ProdId("-//Daicho//Digest//JA"), ImmutableMethod.PUBLISH)) {
                put(folded, property.toString());
            }
            CalendarEntry entry = new CalendarEntry(Locale.JAPANESE, false, null, domain);
            for (DeadlineView deadline : deadlines) {
                put(folded, entry.of(deadline).toString());
            }
            put(folded, "END:VCALENDAR\r\n");
            folded.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
