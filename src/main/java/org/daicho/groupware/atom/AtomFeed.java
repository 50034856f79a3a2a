package org.daicho.groupware.atom;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daicho.groupware.deadline.DeadlineState;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.groupware.feed.FeedDeadlines;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;

/**
 * Writes the feed, page by page of deadlines. A feed is of what is to be done: what was met or called off leaves it, and an
 * entry is updated when the deadline changes.
 */
@Singleton
class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final Text TITLE = Text.of("%s まで 【%s】%s", "%s %s: %s");
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final FeedDeadlines deadlines;

    @Inject
    AtomFeed(FeedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param address where the feed is, without its secret */
    void write(FeedSubscriptionView feed, URI address, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", feed.language().locale().getLanguage());
            element(xml, "id", "urn:uuid:" + feed.id());
            element(xml, "title", feed.name());
            element(xml, "updated", newest(feed).toString());
            link(xml, "self", address);
            xml.writeStartElement("author");
            element(xml, "name", "Daicho 台帳");
            xml.writeEndElement();
            for (DeadlineView deadline : deadlines.of(feed)) {
                if (deadline.state() == DeadlineState.OPEN) {
                    entry(xml, deadline, feed.language().locale(), address);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** RFC 4287 wants it before the entries, which are in the order of their days and not of their changes. */
    private Instant newest(FeedSubscriptionView feed) {
        Instant newest = feed.createdAt();
        for (DeadlineView deadline : deadlines.of(feed)) {
            if (deadline.changedAt().isAfter(newest)) {
                newest = deadline.changedAt();
            }
        }
        return newest.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void entry(XMLStreamWriter xml, DeadlineView deadline, Locale locale, URI address)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "tag:" + address.getHost() + ",2026:" + deadline.key());
        element(
                xml,
                "title",
                TITLE.with(day(deadline.dueOn(), locale), deadline.title().in(locale), deadline.label())
                        .in(locale));
        element(
                xml,
                "updated",
                deadline.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", deadline.kind().name());
        xml.writeAttribute("label", deadline.title().in(locale));
        if (deadline.detail() != null) {
            element(xml, "summary", deadline.detail());
        }
        if (!deadline.answering().isEmpty()) {
            element(xml, "content", String.join("、", deadline.answering()));
        }
        xml.writeEndElement();
    }

    private static String day(LocalDate day, Locale locale) {
        return locale.equals(Locale.ENGLISH) ? day.toString() : Wareki.print(day);
    }

    private static void link(XMLStreamWriter xml, String relation, URI target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target.toString());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
