package org.daicho.groupware.atom;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.jspecify.annotations.Nullable;

/** Writes a feed (RFC 4287), entry by entry. */
final class AtomWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What writes the entries of a feed. */
    @FunctionalInterface
    interface Entries {
        void write(AtomWriter atom) throws XMLStreamException;
    }

    /**
     * One entry.
     *
     * @param term of its category, in capitals or as the ledger has it
     * @param label of its category, for people
     */
    record Entry(
            String id,
            String title,
            Instant updated,
            String term,
            String label,
            @Nullable String summary,
            @Nullable String content) {}

    /**
     * A whole feed.
     *
     * @param id of the feed, which never changes
     * @param updated when anything in it last changed
     * @param address where the feed is, without its secret
     */
    static void write(
            OutputStream out, FeedSubscriptionView feed, String id, Instant updated, URI address, Entries entries)
            throws IOException {
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            AtomWriter atom = new AtomWriter(xml);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", feed.language().locale().getLanguage());
            atom.element("id", id);
            atom.element("title", feed.name());
            atom.element("updated", seconds(updated));
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", address.toString());
            xml.writeStartElement("author");
            atom.element("name", "Daicho 台帳");
            xml.writeEndElement();
            entries.write(atom);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    void entry(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", entry.id());
        element("title", entry.title());
        element("updated", seconds(entry.updated()));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.term());
        xml.writeAttribute("label", entry.label());
        if (entry.summary() != null) {
            element("summary", entry.summary());
        }
        if (entry.content() != null) {
            element("content", entry.content());
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
