package org.daicho.groupware.beside;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.daicho.shared.time.Wareki;

/** An SMTP server: everybody who has something to keep gets one digest of it, and nobody else. */
final class MailBesideUs implements BesideUs {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailBesideUs() {
        server.start();
    }

    @Override
    public Map<String, String> settings(Due due) {
        return Map.of(
                "DAICHO_MAIL_HOST", "127.0.0.1",
                "DAICHO_MAIL_PORT", String.valueOf(server.getSmtp().getPort()),
                "DAICHO_MAIL_SECURITY", "NONE",
                "DAICHO_MAIL_FROM", "daicho@example.lg.jp",
                "DAICHO_MAIL_DIGEST_AT", "00:00",
                "DAICHO_MAIL_DAYS_AHEAD", String.valueOf(Due.DAYS_AHEAD));
    }

    @Override
    public boolean hasAll(Due due, LocalDate day) throws Exception {
        return of(day).size() >= due.peopleToTell(day).size();
    }

    @Override
    public void compare(Due due, LocalDate day) throws Exception {
        List<Due.Person> people = due.peopleToTell(day);
        assertThat(people).as("somebody to tell").isNotEmpty();
        List<MimeMessage> digests = of(day);
        assertThat(digests).hasSameSizeAs(people);
        for (Due.Person person : people) {
            List<Due.Deadline> expected = due.on(day, person.id());
            List<MimeMessage> mine = new ArrayList<>();
            for (MimeMessage digest : digests) {
                if (digest.getAllRecipients()[0].toString().equals(person.email())) {
                    mine.add(digest);
                }
            }
            assertThat(mine).hasSize(1);
            compare(mine.get(0), expected);
        }
    }

    private static void compare(MimeMessage digest, List<Due.Deadline> due) throws Exception {
        MimeMultipart parts = (MimeMultipart) digest.getContent();
        String text = (String) parts.getBodyPart(0).getContent();
        assertThat(text.lines().filter(line -> line.startsWith("- ")))
                .containsExactlyElementsOf(due.stream()
                        .map(one -> "- " + one.dueOn() + " " + one.en() + ": " + one.label())
                        .toList());
        List<String> events = new ArrayList<>();
        try (InputStream file = parts.getBodyPart(1).getInputStream()) {
            for (CalendarComponent event : new CalendarBuilder().build(file).<CalendarComponent>getComponents()) {
                String uid = ((Property) event.getProperty(Property.UID).orElseThrow()).getValue();
                events.add(uid.substring(0, uid.indexOf('@')));
            }
        }
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(
                        due.stream().map(Due.Deadline::key).toList());
    }

    private List<MimeMessage> of(LocalDate day) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getSubject().contains("（" + Wareki.print(day) + "）")) {
                found.add(mail);
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop();
    }
}
