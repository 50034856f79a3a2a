package org.daicho.page.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.evidence.EvidenceResource;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.evidence.search.EvidenceFilter;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;

/** The evidence of a thing, to be chosen where something is recorded that it proves. */
@Singleton
public class Evidences {

    private final Asking asking;
    private final EvidenceResource evidence;

    @Inject
    Evidences(Asking asking, EvidenceResource evidence) {
        this.asking = asking;
        this.evidence = evidence;
    }

    /** The newest of a thing. */
    public List<Entry.Choice> choices(SubjectType type, UUID id, HttpHeaders headers) {
        EvidenceFilter filter = new EvidenceFilter();
        filter.subjectType = type;
        filter.subjectId = id;
        filter.sort = "-receivedOn";
        return found(filter, Asking.rows(null), headers);
    }

    /**
     * The same, after what is registered already, whatever that is the evidence of: a form sends the whole list, so that what it does
     * not offer would be taken away by whoever writes something else.
     *
     * @param registered at most as many as a page of a list holds
     */
    public List<Entry.Choice> choices(Tongue l, SubjectType type, UUID id, List<UUID> registered, HttpHeaders headers) {
        Map<String, Entry.Choice> choices = new LinkedHashMap<>();
        String foreign = l.of("登録済みの証拠（担当範囲外）", "Evidence as registered; outside of your reach");
        registered.forEach(one -> choices.put(one.toString(), new Entry.Choice(one.toString(), foreign)));
        List<Entry.Choice> seen = new ArrayList<>(named(registered, headers));
        seen.addAll(choices(type, id, headers));
        seen.forEach(choice -> choices.put(choice.value(), choice));
        return List.copyOf(choices.values());
    }

    private List<Entry.Choice> named(List<UUID> ids, HttpHeaders headers) {
        if (ids.isEmpty()) {
            return List.of();
        }
        EvidenceFilter filter = new EvidenceFilter();
        filter.ids = ids;
        return found(filter, PageRequest.of(PageRequest.MAX_LIMIT, null), headers);
    }

    private List<Entry.Choice> found(EvidenceFilter filter, PageRequest page, HttpHeaders headers) {
        return asking
                .<EvidenceView>list("evidence:read", () -> evidence.list(filter, page, headers))
                .map(Page::items)
                .orElse(List.of())
                .stream()
                .map(piece -> new Entry.Choice(piece.id().toString(), piece.title()))
                .toList();
    }
}
