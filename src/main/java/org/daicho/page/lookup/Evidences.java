package org.daicho.page.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.EvidenceResource;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.evidence.search.EvidenceFilter;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.shared.page.Page;

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

    public List<Entry.Choice> choices(SubjectType type, UUID id, HttpHeaders headers) {
        EvidenceFilter filter = new EvidenceFilter();
        filter.subjectType = type;
        filter.subjectId = id;
        return asking
                .<EvidenceView>list("evidence:read", () -> evidence.list(filter, Asking.rows(null), headers))
                .map(Page::items)
                .orElse(List.of())
                .stream()
                .map(piece -> new Entry.Choice(piece.id().toString(), piece.title()))
                .toList();
    }
}
