package org.daicho.evidence;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of evidence may be narrowed. Dates are inclusive. */
public class EvidenceFilter {

    private static final String OF_SUBJECT =
            "exists (select 1 from Evidence o join o.subjects s where o.id = e.id and %s)";

    @QueryParam("q")
    @Parameter(description = "標題・ファイル名で探す。Part of the title or the file name.", example = "誓約書")
    public @Nullable String q;

    @QueryParam("subjectType")
    public @Nullable SubjectType subjectType;

    @QueryParam("subjectId")
    public @Nullable UUID subjectId;

    @QueryParam("kind")
    public @Nullable EvidenceKind kind;

    @QueryParam("state")
    public @Nullable EvidenceState state;

    @QueryParam("receivedAfter")
    public @Nullable LocalDate receivedAfter;

    @QueryParam("receivedBefore")
    public @Nullable LocalDate receivedBefore;

    @QueryParam("expiresBefore")
    public @Nullable LocalDate expiresBefore;

    @QueryParam("sort")
    @Parameter(description = "並び順：receivedOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria() {
        Criteria criteria = new Criteria()
                .when("subjectId", subjectId, OF_SUBJECT.formatted(ofSubject()))
                .when("kind", kind, "e.kind = :kind")
                .when("state", state, "e.state = :state")
                .when("receivedAfter", receivedAfter, "e.receivedOn >= :receivedAfter")
                .when("receivedBefore", receivedBefore, "e.receivedOn <= :receivedBefore")
                .when("expiresBefore", expiresBefore, "e.expiresOn <= :expiresBefore");
        criteria.when(
                "subjectType",
                subjectType,
                subjectId == null ? OF_SUBJECT.formatted("s.type = :subjectType") : "1 = 1");
        return search(criteria);
    }

    /** Type and id must be those of one and the same subject. */
    private String ofSubject() {
        return subjectType == null ? "s.id = :subjectId" : "s.id = :subjectId and s.type = :subjectType";
    }

    private Criteria search(Criteria criteria) {
        if (q == null || q.isBlank()) {
            return criteria;
        }
        String key = SearchText.fold(q);
        return criteria.when("q", q, key, "array_includes(e.grams, :qGrams) and locate(:q, e.searchKey) > 0")
                .with(Map.of("qGrams", SearchText.queryGrams(key).toArray(String[]::new)));
    }
}
