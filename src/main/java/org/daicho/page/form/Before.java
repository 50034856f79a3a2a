package org.daicho.page.form;

import java.util.ArrayList;
import java.util.List;

/**
 * What stood in the fields of a form when it was opened, sent along with it. A form that asks many things at once is saved by people
 * who touch few of them; by this, what they left alone is told from what they wrote, and a colleague's change is not written over
 * by what merely stood there.
 */
public final class Before {

    /** The part of the body that holds it, with the names of the fields below. */
    static final String NAME = "before";

    private static final String PREFIX = NAME + '.';

    private Before() {}

    /** The form, keeping beside each of its fields what stands there now. */
    public static Blank kept(Blank blank) {
        List<Entry> entries = new ArrayList<>(blank.entries());
        blank.answered()
                .filter(entry -> entry.kind().isOfTheBody())
                .forEach(entry -> entries.add(Entry.hidden(PREFIX + entry.name())));
        return new Blank(
                blank.title(), blank.note(), blank.action(), blank.submit(), blank.back(), entries, blank.beside());
    }

    /** What is registered, in the fields and beside them. */
    public static Filled of(Filled registered) {
        return name -> registered.all(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
    }

    /** Whether a person left this field alone; of a form that keeps nothing nobody can say. */
    static boolean untouched(Blank blank, Filled mine, String name) {
        String before = PREFIX + name;
        return blank.entries().stream().anyMatch(entry -> entry.name().equals(before))
                && mine.all(name).equals(mine.all(before));
    }

    /**
     * The form to be sent again: what the person wrote stays, what the person left alone is as it is registered now.
     *
     * @param mine what the person wrote, read as the register keeps it
     */
    static Filled again(Blank blank, Filled filled, Filled mine, Filled registered) {
        return name -> name.startsWith(PREFIX) || untouched(blank, mine, name)
                ? of(registered).all(name)
                : filled.all(name);
    }
}
