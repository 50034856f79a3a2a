package org.daicho.page.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;

/** Where one goes from a page to write something; only what its reader may write is offered. */
final class Doing {

    private Doing() {}

    /** Of one thing; nothing where there is nothing to do. */
    static Optional<Section> section(Tongue l, List<Cell> links) {
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.links("doing", l.of("手続", "What can be done"), links));
    }

    /** Of a register: one new thing, or many from a file. */
    static Optional<Section> list(Asking asking, Tongue l, String permission, String label, String href) {
        List<Cell> links = new ArrayList<>();
        if (asking.may(permission)) {
            links.add(Cell.link(label, href));
        }
        if (asking.may("intake:write")) {
            links.add(Cell.link(l.of("CSV ファイルから取り込む", "Take in a CSV file"), "/portal/imports"));
        }
        return section(l, links);
    }

    static List<Section> above(Optional<Section> doing, Section... sections) {
        List<Section> all = new ArrayList<>();
        doing.ifPresent(all::add);
        all.addAll(List.of(sections));
        return all;
    }
}
