package org.daicho.page.portlet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daicho.access.Caller;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.GapView;
import org.daicho.compliance.gap.GapsResource;
import org.daicho.organization.answer.PersonDutiesResource;
import org.daicho.organization.answer.PostDutiesResource;
import org.daicho.organization.answer.PostDuty;
import org.daicho.page.agenda.GapTable;
import org.daicho.page.agenda.Whose;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** What the reader answers for, and what is missing there. */
@Singleton
class Mine {

    private final Asking asking;
    private final GapsResource gaps;
    private final PersonDutiesResource ofPersons;
    private final PostDutiesResource ofPosts;

    @Inject
    Mine(Asking asking, GapsResource gaps, PersonDutiesResource ofPersons, PostDutiesResource ofPosts) {
        this.asking = asking;
        this.gaps = gaps;
        this.ofPersons = ofPersons;
        this.ofPosts = ofPosts;
    }

    Optional<Section> gaps(Tongue l, HttpHeaders headers) {
        Caller caller = asking.caller();
        GapFilter filter = new GapFilter();
        filter.personId = caller.personId();
        filter.postId = caller.personId() == null ? caller.postId() : null;
        return asking.<GapView>list(
                        "compliance:read", () -> gaps.list(filter, PageRequest.of(Block.COUNTED, null), headers))
                .map(page -> new Block("gaps", l.of("不備", "Gaps"), Whose.mine(caller, Places.GAPS))
                        .section(
                                l,
                                List.of(l.of("重大さ", "Severity"), l.of("不備", "Gap")),
                                page.items().stream().map(gap -> row(l, gap)).toList(),
                                page.items().size(),
                                l.of("不備はありません。", "Nothing is missing.")));
    }

    private static List<Cell> row(Tongue l, GapView gap) {
        String text = gap.label() + l.of("：", ": ") + l.of(gap.finding());
        return List.of(GapTable.severity(l, gap), GapTable.place(text, gap));
    }

    /** By post and duty; empty for whoever is neither known as a person nor by a post. */
    Optional<Section> duties(Tongue l, HttpHeaders headers) {
        Caller caller = asking.caller();
        PageRequest first = PageRequest.of(Block.COUNTED, null);
        if (caller.personId() != null) {
            return asking.<PostDuty>list(
                            "organization:read", () -> ofPersons.list(caller.personId(), null, first, headers))
                    .map(page -> duties(l, page));
        }
        return caller.postId() == null
                ? Optional.empty()
                : asking.<PostDuty>list("organization:read", () -> ofPosts.list(caller.postId(), null, first, headers))
                        .map(page -> duties(l, page));
    }

    private static Section duties(Tongue l, Page<PostDuty> page) {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        for (PostDuty duty : page.items()) {
            numbers.merge(List.of(duty.unitName() + " " + duty.postName(), l.of(duty.dutyName())), 1, Integer::sum);
        }
        List<List<Cell>> rows = new ArrayList<>();
        numbers.forEach((held, number) -> rows.add(List.of(
                Cell.of(held.get(0)), Cell.of(held.get(1) + l.of("：%d件", ": %d").formatted(number)))));
        return new Block("duties", l.of("私の担当", "What I answer for"), null)
                .section(
                        l,
                        List.of(l.of("職", "Post"), l.of("役割", "Duty")),
                        rows,
                        page.items().size(),
                        l.of("責任を負うものはありません。", "Nothing is yours to answer for."));
    }
}
