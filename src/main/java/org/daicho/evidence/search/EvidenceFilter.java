package org.daicho.evidence.search;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.metadata.Integrity;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.evidence.scan.ContentFlag;
import org.daicho.evidence.scan.SanitizationStatus;
import org.daicho.evidence.scan.ScanStatus;
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

    /** For other rooms: these and no others. */
    public @Nullable List<UUID> ids;

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

    @QueryParam("subjectPart")
    @Parameter(description = "対象の一部（条項のコード等）。Part of the subject, such as a clause's code.", example = "CL-05")
    public @Nullable String subjectPart;

    @QueryParam("disposableOn")
    @Parameter(description = "その日に廃棄できるもの。What may be disposed of on that day.", example = "2032-04-01")
    public @Nullable LocalDate disposableOn;

    @QueryParam("integrity")
    @Parameter(description = "保管先での照合結果。What the last look at the file in the store found.")
    public @Nullable Integrity integrity;

    @QueryParam("scan")
    @Parameter(description = "マルウェア検査の結果。What the scanner of malware said.")
    public @Nullable ScanStatus scan;

    @QueryParam("flag")
    @Parameter(description = "マクロ付き・暗号化。Files with macros or encrypted ones.")
    public @Nullable ContentFlag flag;

    @QueryParam("sanitization")
    @Parameter(description = "無害化の状態。How far the sanitiser has come.")
    public @Nullable SanitizationStatus sanitization;

    @QueryParam("sort")
    @Parameter(description = "並び順：receivedOn, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    public Criteria criteria() {
        Criteria criteria = new Criteria()
                .when("ids", ids, "e.id in :ids")
                .when("subjectId", subjectId, OF_SUBJECT.formatted(ofSubject()))
                .when("kind", kind, "e.kind = :kind")
                .when("state", state, "e.state = :state")
                .when("receivedAfter", receivedAfter, "e.receivedOn >= :receivedAfter")
                .when("receivedBefore", receivedBefore, "e.receivedOn <= :receivedBefore")
                .when("expiresBefore", expiresBefore, "e.expiresOn <= :expiresBefore")
                .when("scan", scan, "e.scan.status = :scan")
                .when("flag", flag == null ? null : flag.name(), "array_contains(e.flags, :flag)")
                .when("sanitization", sanitization, "e.sanitization.status = :sanitization")
                .when("integrity", integrity, "e.integrity = :integrity")
                .when(
                        "disposableOn",
                        disposableOn,
                        "e.state in (STORED, QUARANTINED) and e.retainUntil < :disposableOn and e.hold.at is null")
                .when("subjectPart", subjectPart, OF_SUBJECT.formatted(ofPart()));
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

    private String ofPart() {
        return (subjectId == null ? "" : "s.id = :subjectId and ") + "s.part = :subjectPart";
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
