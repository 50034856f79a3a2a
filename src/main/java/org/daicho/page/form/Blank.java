package org.daicho.page.form;

import java.util.List;
import java.util.stream.Stream;
import org.daicho.page.layout.Section;
import org.jspecify.annotations.Nullable;

/**
 * A form before anybody has written on it.
 *
 * @param title of its page
 * @param note what it is for, or what cannot be taken back
 * @param action where it is sent
 * @param submit what the button says
 * @param back the page that one came from
 * @param beside what is to be read along with it; it stands above
 */
public record Blank(
        String title,
        @Nullable String note,
        String action,
        String submit,
        String back,
        List<Entry> entries,
        List<Section> beside) {

    public Blank(String title, @Nullable String note, String action, String submit, String back, List<Entry> entries) {
        this(title, note, action, submit, back, entries, List.of());
    }

    public Blank beside(List<Section> sections) {
        return new Blank(title, note, action, submit, back, entries, sections);
    }

    /** Those that are answered, whatever group they are in. */
    Stream<Entry> answered() {
        return entries.stream().flatMap(Blank::within);
    }

    /** With the group that it is in: many fields of a long form are called the same. */
    String label(Entry entry) {
        return entries.stream()
                .flatMap(Blank::groups)
                .filter(group -> within(group).anyMatch(entry::equals))
                .findFirst()
                .map(group -> group.label() + " " + entry.label())
                .orElse(entry.label());
    }

    private static Stream<Entry> within(Entry entry) {
        return entry.kind().isGroup() ? entry.parts().stream().flatMap(Blank::within) : Stream.of(entry);
    }

    /** Those that are named before their parts; what is folded away in them belongs to them, and chapters only hold them. */
    private static Stream<Entry> groups(Entry entry) {
        return switch (entry.kind()) {
            case GROUP -> Stream.of(entry);
            case CHAPTER -> entry.parts().stream().flatMap(Blank::groups);
            default -> Stream.empty();
        };
    }
}
