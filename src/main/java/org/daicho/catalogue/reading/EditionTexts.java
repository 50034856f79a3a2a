package org.daicho.catalogue.reading;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/** A text of an edition and where it stands, as a JSON Pointer. */
record EditionTexts(String at, @Nullable Text text) {

    static Stream<EditionTexts> of(Edition edition) {
        return Stream.of(
                        Stream.of(
                                new EditionTexts("/title", edition.title()),
                                new EditionTexts("/issuer", edition.issuer())),
                        optional("/note", edition.note()),
                        each(
                                "/documents",
                                edition.documents(),
                                (at, document) -> Stream.of(new EditionTexts(at + "/title", document.title()))),
                        each(
                                "/groups",
                                edition.groups(),
                                (at, group) -> Stream.concat(
                                        Stream.of(new EditionTexts(at + "/title", group.title())),
                                        optional(at + "/note", group.note()))),
                        each("/requirements", edition.requirements(), EditionTexts::of))
                .flatMap(texts -> texts);
    }

    private static Stream<EditionTexts> of(String at, Requirement requirement) {
        return Stream.of(
                        Stream.of(new EditionTexts(at + "/title", requirement.title())),
                        optional(at + "/note", requirement.note()),
                        each(
                                at + "/points",
                                requirement.points(),
                                (here, text) -> Stream.of(new EditionTexts(here, text))),
                        each(
                                at + "/typicalEvidence",
                                requirement.typicalEvidence(),
                                (here, text) -> Stream.of(new EditionTexts(here, text))),
                        each(
                                at + "/sources",
                                requirement.sources(),
                                (here, source) -> optional(here + "/place", place(source))))
                .flatMap(texts -> texts);
    }

    /** Jackson leaves null where a language is missing, whatever the annotations promise. */
    boolean isIncomplete() {
        return text == null || isBlank(text.ja()) || isBlank(text.en());
    }

    boolean isUnreadable() {
        return text != null && (isUnreadable(text.ja()) || isUnreadable(text.en()));
    }

    private static boolean isUnreadable(@Nullable String words) {
        try {
            if (words != null) {
                StoredText.lines(words);
            }
            return false;
        } catch (UnreadableValueException unreadable) {
            return true;
        }
    }

    /** A place in a document is named in the document's language only. */
    private static @Nullable Text place(Requirement.Source source) {
        return source.place() == null ? null : Text.of(source.place(), source.place());
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    private static Stream<EditionTexts> optional(String at, @Nullable Text text) {
        return text == null ? Stream.empty() : Stream.of(new EditionTexts(at, text));
    }

    private interface Texts<T> {
        Stream<EditionTexts> in(String at, T part);
    }

    private static <T> Stream<EditionTexts> each(String list, List<T> parts, Texts<T> texts) {
        return IntStream.range(0, parts.size()).boxed().flatMap(i -> texts.in(list + "/" + i, parts.get(i)));
    }
}
